/** A card of a Canvas: text of its own, or a file of the vault. Places and sizes in pixels. */
export type CanvasNode = Readonly<
  { x: number; y: number; width: number; height: number } & (
    { type: 'text'; text: string } | { type: 'file'; file: string; subpath: string }
  )
>;

/** The cards of a `.canvas` file (jsoncanvas.org) in their order; links and groups, and what is no JSON, give none. */
export function parseCanvas(json: string): CanvasNode[] {
  let canvas: unknown;
  try {
    canvas = JSON.parse(json);
  } catch {
    return [];
  }
  const { nodes } = (canvas ?? {}) as { nodes?: unknown };
  return Array.isArray(nodes) ? nodes.flatMap((node: unknown) => nodeOf(node) ?? []) : [];
}

function nodeOf(value: unknown): CanvasNode | null {
  const node = (value ?? {}) as Record<string, unknown>;
  const [x, y, width, height] = [node.x, node.y, node.width, node.height].map((side) =>
    typeof side === 'number' && Number.isFinite(side) ? side : 0,
  ) as [number, number, number, number];
  const place = { x, y, width, height };
  if (node.type === 'text' && typeof node.text === 'string')
    return { ...place, type: 'text', text: node.text };
  if (node.type !== 'file' || typeof node.file !== 'string') return null;
  const subpath = typeof node.subpath === 'string' ? node.subpath : '';
  return { ...place, type: 'file', file: node.file, subpath };
}
