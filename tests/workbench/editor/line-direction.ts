import type { Extension, Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';

/** The first letter of a line says which way it is read. */
const BEGINS_FROM_THE_RIGHT =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

const [leftToRight, rightToLeft] = ['ltr', 'rtl'].map((dir) => Decoration.line({ attributes: { dir } }));

function directionsIn({ state: { doc }, viewport }: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  for (let at = viewport.from; at <= viewport.to;) {
    const line = doc.lineAt(at);
    const direction = BEGINS_FROM_THE_RIGHT.test(line.text) ? rightToLeft : leftToRight;
    if (direction) found.push(direction.range(line.from));
    at = line.to + 1;
  }
  return Decoration.set(found);
}

class LineDirections {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = directionsIn(view);
  }

  update({ view, docChanged, viewportChanged }: ViewUpdate): void {
    if (docChanged || viewportChanged) this.decorations = directionsIn(view);
  }
}

/** Each line is read the way in which it begins. */
export function lineDirection(): Extension {
  return [
    EditorView.perLineTextDirection.of(true),
    ViewPlugin.fromClass(LineDirections, { decorations: ({ decorations }) => decorations }),
  ];
}
