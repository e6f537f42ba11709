import type { StringStream } from '@codemirror/language';

/** How far into an element of raw HTML the text is. */
export interface HtmlState {
  /** Elements that are open; 0 before the first tag and after the last. */
  depth: number;
  inTag: boolean;
  /** Name of the tag that is being read, with `/` before it when it closes. */
  name: string;
}

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Whether a tag stands here. */
export function startsTag(stream: StringStream): boolean {
  return stream.match(/^<\/?[a-z][\w-]*(?=[\s/>])[^<>]*>/i, false) !== null;
}

/** Whether the element that began is at its end. */
export function closingTag({ depth, inTag, name }: HtmlState): boolean {
  return depth <= 0 && !inTag && name !== '';
}

/** The classes of the next piece of an element, in the order of the text; null for what stands between tags. */
export function htmlToken(stream: StringStream, state: HtmlState): string | null {
  if (!state.inTag) {
    if (startsTag(stream)) return openBracket(stream, state);
    stream.next();
    stream.eatWhile(/[^<]/);
    return null;
  }
  if (stream.match(/^[a-z][\w-]*/i)) {
    if (state.name !== '' && state.name !== '/') return 'attribute';
    state.name += stream.current();
    return 'tag';
  }
  if (stream.match(/^"[^"]*"|^'[^']*'/)) return 'string';
  if (stream.match(/^\s*\/?>/)) return closeBracket(stream, state);
  stream.next();
  return null;
}

function openBracket(stream: StringStream, state: HtmlState): string {
  const isFirst = state.depth === 0;
  stream.match(/^<\/?/);
  state.inTag = true;
  state.name = stream.current() === '</' ? '/' : '';
  return isFirst ? 'bracket hmd-html-begin tag' : 'bracket tag';
}

function closeBracket(stream: StringStream, state: HtmlState): string {
  state.inTag = false;
  if (state.name.startsWith('/')) state.depth--;
  else if (!VOID.test(state.name) && !stream.current().includes('/')) state.depth++;
  return state.depth <= 0 ? 'bracket hmd-html-end tag' : 'bracket tag';
}
