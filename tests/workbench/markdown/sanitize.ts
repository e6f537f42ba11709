import DOMPurify from 'dompurify';

/** HTML as a fragment without what could run or restyle the app; classes, data, roles and unknown schemes stay. */
export function sanitizeHtml(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    ALLOW_UNKNOWN_PROTOCOLS: true,
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: ['style'],
    ADD_TAGS: ['iframe'],
    ADD_ATTR: ['target', 'frameborder', 'allowfullscreen', 'allow', 'aria-label-position'],
  });
}
