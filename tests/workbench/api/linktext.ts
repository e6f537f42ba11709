/** The two parts of what stands in `[[…]]` before a bar: the file, and the subpath with its `#`. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const text = linktext.replace(/\u00A0/g, ' ').trim();
  const hash = text.indexOf('#');
  return hash < 0
    ? { path: text, subpath: '' }
    : { path: text.slice(0, hash).trim(), subpath: text.slice(hash).trim() };
}

/** The file part of a link. */
export function getLinkpath(linktext: string): string {
  return parseLinktext(linktext).path;
}

/** A heading as it is compared with a link's subpath: no marks, single spaces. */
export function stripHeading(heading: string): string {
  return heading
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A heading as it is written into a link: only what would break the link is gone. */
export function stripHeadingForLink(heading: string): string {
  return heading
    .replace(/([:#|^\\\r\n]|%%|\[\[|]])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
