import type { Token } from 'markdown-it';
import type { ListItemCache } from 'obsidian';
import type { SourceLines } from './source-lines';
import { taskOf } from './rules/task-list';

/** The items of a list and of the lists inside it, in the order of the text; an item ends before its own items. */
export function listItemsOf(tokens: readonly Token[], lines: SourceLines): ListItemCache[] {
  const items: ListItemCache[] = [];
  const parents: number[] = [];
  const rootLine = tokens[0]?.map?.[0] ?? 0;
  tokens.forEach((token, index) => {
    if (token.type === 'list_item_close') parents.pop();
    if (token.type !== 'list_item_open' || !token.map) return;
    const [lineStart, lineEnd] = token.map;
    const own = ownTokens(tokens, index);
    const inner = own.at(-1);
    const ownEnd = inner && /_list_open$/.test(inner.type) && inner.map ? inner.map[0] : lineEnd;
    const task = taskOf(tokens, index);
    const id = own.flatMap(({ children }) => children ?? []).find(({ type }) => type === 'block_id')?.content;
    items.push({
      position: lines.blockPos(lineStart, ownEnd),
      parent: parents.at(-1) ?? (rootLine === 0 ? -1 : -rootLine),
      ...(task === null ? {} : { task }),
      ...(id === undefined ? {} : { id }),
    });
    parents.push(lineStart);
  });
  return items;
}

/** From the item to its end or, inclusively, to the first list inside it. */
function ownTokens(tokens: readonly Token[], open: number): readonly Token[] {
  let end = open + 1;
  while (end < tokens.length && tokens[end]?.type !== 'list_item_close') {
    if (tokens[end++]?.type.endsWith('_list_open')) break;
  }
  return tokens.slice(open, end);
}
