import * as lucide from 'lucide-static/dist/cjs/lucide-static.js';

// Icons are the app's, not a plugin's or a window's: in Obsidian too there is one set of them.
const added = new Map<string, string>();
const drawings = lucide as Readonly<Record<string, string | undefined>>;

/** What Obsidian draws beside Lucide's: the triangle that folds a line of a tree. */
const own: Readonly<Record<string, string>> = { 'right-triangle': '<path d="M3 8L12 17L21 8"></path>' };

const frame = { width: 24, height: 24, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor' } as const;
const line = { 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;

const exportOf = (name: string) =>
  name.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase());

/** A drawing as Obsidian gives it, or null when there is no icon of that name. Lucide's may begin `lucide-`. */
export function getIcon(iconId: string): SVGSVGElement | null {
  const content = added.get(iconId);
  if (content !== undefined) return draw(content, { viewBox: '0 0 100 100', class: `svg-icon ${iconId}` });
  const name = iconId.replace(/^lucide-/, '');
  const drawing = own[name] ?? drawings[exportOf(name)]?.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');
  if (drawing === undefined) return null;
  const cls = Object.hasOwn(own, name) ? name : `lucide-${name}`;
  return draw(drawing, { ...frame, ...line, class: `svg-icon ${cls}` });
}

// The app has its drawings as data, not as text: to draw one is cheap.
const parsed = new Map<string, Element>();

function draw(content: string, attributes: Record<string, string | number>): SVGSVGElement {
  const drawing = parsed.get(content) ?? parse(content);
  parsed.set(content, drawing);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttrs(attributes);
  svg.append(...document.importNode(drawing, true).childNodes);
  return svg;
}

function parse(content: string): Element {
  const text = `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
  return new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
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

/** The names that `setIcon` knows, without older ones that Lucide keeps for its icons. */
export function getIconIds(): string[] {
  const names = Object.values(drawings).map(
    (drawing) => /\blucide-[a-z0-9-]+/.exec(drawing ?? '')?.[0] ?? '',
  );
  return [...new Set(names), ...Object.keys(own), ...added.keys()];
}
