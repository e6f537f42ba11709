import type {} from 'obsidian';

type Value = string | number | boolean | null;
type Classes = string | string[] | undefined;

/** Sets an attribute; null removes it. */
export function setAttribute(el: Element, name: string, value: Value): void {
  if (value === null) el.removeAttribute(name);
  else el.setAttribute(name, String(value));
}

/** The class names in a string or in a list of strings, each possibly several. */
export function classNames(classes: Classes): string[] {
  const list = typeof classes === 'string' ? [classes] : (classes ?? []);
  return list.flatMap((names) => names.split(/\s+/)).filter((name) => name !== '');
}

function place(el: Element, parent: Node | undefined, prepend: boolean | undefined): void {
  if (parent === undefined) return;
  if (prepend) parent.insertBefore(el, parent.firstChild);
  else parent.appendChild(el);
}

/** Makes an element in `doc` as `createEl` describes it. */
export function createElementIn<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: K,
  info: DomElementInfo | string = {},
  callback?: (el: HTMLElementTagNameMap[K]) => void,
): HTMLElementTagNameMap[K] {
  const options = typeof info === 'string' ? { cls: info } : info;
  const el = doc.createElement(tag);
  el.classList.add(...classNames(options.cls));
  if (options.text !== undefined) {
    if (typeof options.text === 'string') el.textContent = options.text;
    else el.append(options.text);
  }
  for (const [name, value] of Object.entries(options.attr ?? {})) setAttribute(el, name, value);
  for (const name of ['title', 'value', 'type', 'placeholder', 'href'] as const) {
    const value = options[name];
    if (value === undefined) continue;
    if (name === 'value' && 'value' in el) Object.assign(el, { value });
    else el.setAttribute(name, value);
  }
  place(el, options.parent, options.prepend);
  callback?.(el);
  return el;
}

/** Makes an SVG element in `doc` as `createSvg` describes it. */
export function createSvgIn<K extends keyof SVGElementTagNameMap>(
  doc: Document,
  tag: K,
  info: SvgElementInfo | string = {},
  callback?: (el: SVGElementTagNameMap[K]) => void,
): SVGElementTagNameMap[K] {
  const options = typeof info === 'string' ? { cls: info } : info;
  const el = doc.createElementNS('http://www.w3.org/2000/svg', tag);
  el.classList.add(...classNames(options.cls));
  for (const [name, value] of Object.entries(options.attr ?? {})) setAttribute(el, name, value);
  place(el, options.parent, options.prepend);
  callback?.(el);
  return el;
}
