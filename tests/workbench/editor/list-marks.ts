import { StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { markdownTreeOf } from './markdown-tree';
import { isRevealed, revealsAnew } from './revealing';

const bullet = Decoration.mark({ class: 'list-bullet' });
const number = Decoration.mark({ class: 'list-number' });
const indent = Decoration.mark({ class: 'cm-hidden-indent' });

class CheckboxWidget extends WidgetType {
  constructor(private readonly task: string) {
    super();
  }

  override eq(other: CheckboxWidget): boolean {
    return other.task === this.task;
  }

  override toDOM(view: EditorView): HTMLElement {
    const { ownerDocument } = view.dom;
    const label = ownerDocument.createElement('label');
    label.className = 'task-list-label';
    label.setAttribute('contenteditable', 'false');
    const box = ownerDocument.createElement('input');
    box.type = 'checkbox';
    box.className = 'task-list-item-checkbox';
    box.dataset.task = this.task.trim();
    box.checked = this.task !== ' ';
    box.addEventListener('click', () => {
      const from = view.posAtDOM(label);
      const insert = box.checked ? '[x]' : '[ ]';
      view.dispatch({ changes: { from, to: from + insert.length, insert }, userEvent: 'input.task' });
    });
    label.append(box);
    return label;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function drawMarks(state: EditorState): DecorationSet {
  const found: Range<Decoration>[] = [];
  markdownTreeOf(state).iterate({
    enter(node) {
      if (node.name === 'ListMark') drawListMark(state, node.node, found);
    },
  });
  return Decoration.set(found, true);
}

function drawListMark(state: EditorState, mark: SyntaxNode, found: Range<Decoration>[]): void {
  const line = state.doc.lineAt(mark.from);
  const before = state.sliceDoc(line.from, mark.from);
  if (before !== '' && before.trim() === '') found.push(indent.range(line.from, mark.from));
  const task = mark.nextSibling?.getChild('TaskMarker');
  if (task && !isRevealed(state, mark.from, task.to)) {
    const widget = new CheckboxWidget(state.sliceDoc(task.from + 1, task.to - 1));
    found.push(Decoration.replace({}).range(mark.from, task.from));
    found.push(Decoration.replace({ widget }).range(task.from, task.to));
    return;
  }
  const isBullet = /^[-*+]$/.test(state.sliceDoc(mark.from, mark.to));
  const space = /^[ \t]?/.exec(state.sliceDoc(mark.to, line.to))?.[0].length ?? 0;
  if (task === null || task === undefined) {
    found.push((isBullet ? bullet : number).range(mark.from, mark.to + space));
  }
}

/** Bullets, numbers in their column, and boxes that a click ticks. */
export function listMarks(): Extension {
  return StateField.define<DecorationSet>({
    create: drawMarks,
    update: (marks, transaction) => (revealsAnew(transaction) ? drawMarks(transaction.state) : marks),
    provide: (field) => EditorView.decorations.from(field),
  });
}
