import { setIcon } from '../api/icons';
import { parseWikilink } from './wikilink';

/** The properties of a note as a table of names and values; null without any. */
export function propertiesEl(doc: Document, frontmatter: Record<string, unknown> | null): HTMLElement | null {
  const entries = Object.entries(frontmatter ?? {});
  if (entries.length === 0) return null;
  const containerEl = div(doc, 'metadata-container');
  const headingEl = div(doc, 'metadata-properties-heading');
  headingEl.textContent = 'Properties';
  const contentEl = div(doc, 'metadata-content');
  for (const [key, value] of entries) contentEl.append(propertyEl(doc, key, value));
  containerEl.append(headingEl, contentEl);
  return containerEl;
}

function propertyEl(doc: Document, key: string, value: unknown): HTMLElement {
  const el = div(doc, 'metadata-property');
  el.dataset.propertyKey = key;
  const keyEl = div(doc, 'metadata-property-key');
  const iconEl = doc.createElement('span');
  iconEl.className = 'metadata-property-icon';
  setIcon(iconEl, iconOf(value));
  keyEl.append(iconEl, key);
  const valueEl = div(doc, 'metadata-property-value');
  const values: unknown[] = Array.isArray(value) ? value : [value];
  values.forEach((item, index) => valueEl.append(index > 0 ? ', ' : '', valueNode(doc, item)));
  el.append(keyEl, valueEl);
  return el;
}

function valueNode(doc: Document, value: unknown): Node {
  const link = typeof value === 'string' ? parseWikilink(value.trim()) : null;
  if (!link) return doc.createTextNode(textOf(value));
  const linkEl = doc.createElement('a');
  linkEl.className = 'internal-link';
  linkEl.dataset.href = link.link;
  linkEl.href = link.link;
  linkEl.textContent = link.displayText;
  return linkEl;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function iconOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'binary';
  if (typeof value === 'boolean') return 'square-check';
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? 'calendar' : 'text-align-start';
}

function div(doc: Document, className: string): HTMLElement {
  const el = doc.createElement('div');
  el.className = className;
  return el;
}
