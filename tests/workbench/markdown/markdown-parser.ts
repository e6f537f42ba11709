import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { blockMarkup } from './rules/block-markup';
import { blockIdRule } from './rules/block-id';
import { calloutRule } from './rules/callout';
import { commentRule } from './rules/comment';
import { footnoteMarkup } from './rules/footnote-markup';
import { highlightRule } from './rules/highlight';
import { linkMarkup } from './rules/links';
import { mathRule } from './rules/math';
import { recordPositions } from './rules/positions';
import { tagRule } from './rules/tag';
import { taskListRule } from './rules/task-list';
import { wikilinkRule } from './rules/wikilink';

/** The tokens of blocks before footnotes are moved to the end, as `recordRoots` leaves them in the environment. */
export function rootsOf(env: Env): readonly Token[] {
  return Array.isArray(env.roots) ? (env.roots as Token[]) : [];
}

function recordRoots(md: Parser): void {
  md.core.ruler.before('footnote_tail', 'roots', (state) => {
    state.env.roots = [...state.tokens];
  });
}

/** The parser of Obsidian's Markdown: what it makes of a text is the same for the cache and for every view. */
export const markdownParser = createMarkdownParser();

function createMarkdownParser(): Parser {
  // "Strict line breaks" is off by default: a line break in a paragraph is a `<br>`.
  const md = MarkdownIt({ html: true, linkify: true, breaks: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  md.validateLink = (url) => !/^\s*(javascript|vbscript):/i.test(url);
  md.use(footnotes)
    .use(commentRule)
    .use(mathRule)
    .use(wikilinkRule)
    .use(tagRule)
    .use(blockIdRule)
    .use(highlightRule)
    .use(calloutRule)
    .use(taskListRule)
    .use(recordPositions)
    .use(recordRoots)
    .use(blockMarkup)
    .use(linkMarkup)
    .use(footnoteMarkup);
  return md;
}
