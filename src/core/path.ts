/** The name of a note without folder and `.md`: `A/B c.md` is `B c`. */
export function basenameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
