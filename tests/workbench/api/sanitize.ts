import createDOMPurify from 'dompurify';

/** HTML as a fragment without anything that could run: as rendered notes are sanitized. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
  const purify = createDOMPurify(window);
  const fragment = purify.sanitize(html, {
    ALLOW_UNKNOWN_PROTOCOLS: true,
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: ['style'],
    ADD_TAGS: ['iframe'],
    ADD_ATTR: ['frameborder', 'allowfullscreen', 'allow', 'aria-label-position'],
  });
  return document.importNode(fragment, true);
}
