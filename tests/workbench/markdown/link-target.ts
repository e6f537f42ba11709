/** The note or file that the address of a Markdown link names, decoded; null for one with a scheme, or none. */
export function internalTargetOf(href: string): string | null {
  if (href === '' || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return null;
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
