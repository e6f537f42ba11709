import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** The character in a task's box, or null when the item that opens at `index` is no task. */
export function taskOf(tokens: readonly Token[], index: number): string | null {
  const status = tokens[index]?.meta?.task;
  return typeof status === 'string' ? status : null;
}

function taskLists(state: StateCore): void {
  state.tokens.forEach((inline, index) => {
    const item = state.tokens[index - 2];
    if (inline.type !== 'inline' || item?.type !== 'list_item_open') return;
    const box = /^\[(.)\][ \t]+/u.exec(inline.content);
    if (!box) return;
    inline.content = inline.content.slice(box[0].length);
    item.meta = { ...item.meta, task: box[1] ?? ' ' };
  });
}

/** `- [ ] task`: the box leaves the text and is drawn as a checkbox. */
export function taskListRule(md: MarkdownIt): void {
  md.core.ruler.after('block', 'task_list', taskLists);
}
