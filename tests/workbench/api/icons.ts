import lucide from 'lucide-static/icon-nodes.json';

type IconNode = readonly [tag: string, attributes: Readonly<Record<string, string>>];
/** The app's own, beside Lucide's: the arrow of a tree. */
const own: Readonly<Record<string, readonly IconNode[]>> = {
  'right-triangle': [['path', { d: 'M3 8L12 17L21 8' }]],
};
const nodes: Readonly<Record<string, readonly IconNode[] | undefined>> = {
  ...(lucide as Readonly<Record<string, readonly IconNode[]>>),
  ...own,
};
const added = new Map<string, string>();
const SVG = 'http://www.w3.org/2000/svg';

/** A drawing as Obsidian gives it, or null when there is no icon of that name. Lucide's may begin `lucide-`. */
export function getIcon(iconId: string): SVGSVGElement | null {
  const content = added.get(iconId);
  const name = iconId.replace(/^lucide-/, '');
  const shapes = nodes[name];
  if (content === undefined && !shapes) return null;
  const svg = document.createElementNS(SVG, 'svg');
  if (content !== undefined) {
    svg.setAttrs({ viewBox: '0 0 100 100', class: `svg-icon ${iconId}` });
    const parsed = new DOMParser().parseFromString(`<svg xmlns="${SVG}">${content}</svg>`, 'image/svg+xml');
    svg.append(...document.importNode(parsed.documentElement, true).childNodes);
    return svg;
  }
  svg.setAttrs({
    width: 24,
    height: 24,
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    class: `svg-icon ${name in own ? name : `lucide-${name}`}`,
  });
  for (const [tag, attributes] of shapes ?? []) {
    const shape = document.createElementNS(SVG, tag);
    shape.setAttrs(attributes);
    svg.append(shape);
  }
  return svg;
}

/** Replaces what is in `parent` by the icon; an unknown name leaves it empty. */
export function setIcon(parent: HTMLElement, iconId: string): void {
  parent.empty();
  const icon = getIcon(iconId);
  if (icon) parent.append(icon);
}

/** Adds an icon, drawn in a box of 100 by 100. */
export function addIcon(iconId: string, svgContent: string): void {
  added.set(iconId, svgContent);
}

/** Removes an icon that was added. */
export function removeIcon(iconId: string): void {
  added.delete(iconId);
}

/** Every name that `setIcon` knows. */
export function getIconIds(): string[] {
  return [...Object.keys(nodes).map((name) => `lucide-${name}`), ...added.keys()];
}
