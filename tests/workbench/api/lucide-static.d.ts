// Its own declarations are 1.7 MB of comments with pictures.
declare module 'lucide-static/dist/cjs/lucide-static.js' {
  const drawings: Readonly<Record<string, string>>;
  export = drawings;
}
