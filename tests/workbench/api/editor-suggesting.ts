import type { MarkdownView } from './markdown-view';

/** Asks the suggests of plugins, in their order, whether they have something for what was just typed. */
export function offerSuggestions(view: MarkdownView): void {
  const { editor, file, app } = view;
  if (!editor.hasFocus()) return;
  const head = editor.posToOffset(editor.getCursor());
  // The place of the cursor is known after the editor has drawn the change.
  editor.cm.requestMeasure({
    read: (cm) => cm.coordsAtPos(head),
    write: (at) => {
      if (!at) return;
      const [...suggests] = app.markdownExtensions.editorSuggests;
      const chosen = suggests.find((suggest) => suggest.trigger(editor as never, file, at));
      for (const suggest of suggests) if (suggest !== chosen) suggest.close();
    },
  });
}
