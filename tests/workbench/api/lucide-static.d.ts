// The file is 800 kB: its type would be as large.
declare module 'lucide-static/icon-nodes.json' {
  const nodes: unknown;
  export default nodes;
}
