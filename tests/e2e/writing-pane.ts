import type { Locator, Page } from 'playwright-core';

/** Where somebody is in a note that is being written. */
export interface Hand {
  readonly selections: unknown;
  readonly scroll: unknown;
  readonly hasFocus: boolean;
}

/** The editor that was used last, as who writes in it sees it. */
export class WritingPane {
  readonly content: Locator;

  constructor(private readonly page: Page) {
    this.content = page.locator('.cm-content').filter({ visible: true }).first();
  }

  /** The lines in which something is written, or drawn. */
  line(text: string | RegExp): Locator {
    return this.content.locator('.cm-line').filter({ hasText: text }).first();
  }

  /** The cells of tables in which something is written, or drawn. */
  cell(text: string | RegExp): Locator {
    return this.content.locator('.table-cell-wrapper').filter({ hasText: text }).first();
  }

  /** Makes a note with a text, and opens it. */
  async opensNew(name: string, text: string): Promise<void> {
    await this.page.evaluate(
      async ([title, content]) => {
        await window.app?.vault.create(`${title}.md`, content);
        await window.app?.workspace.openLinkText(title, '');
      },
      [name, text] as const,
    );
    await this.page.locator('.inline-title').filter({ hasText: name, visible: true }).waitFor();
  }

  /** What the chips say that are drawn, in the order of the note. */
  async chips(): Promise<readonly string[]> {
    const texts = await this.content.locator('a.video-citations-chip').allInnerTexts();
    return texts.map((text) => text.trim());
  }

  /** Whether something is in what is seen of the note. */
  async shows(thing: Locator): Promise<boolean> {
    const box = await thing.boundingBox();
    const note = await this.content.locator('xpath=..').boundingBox();
    return box !== null && note !== null && box.y >= note.y && box.y + box.height <= note.y + note.height;
  }

  /** What is written from the cursor on, up to the end of its line. */
  textAtCursor(): Promise<string> {
    return this.page.evaluate(() => {
      const editor = window.app?.workspace.activeEditor?.editor;
      const { line, ch } = editor?.getCursor() ?? { line: 0, ch: 0 };
      return editor?.getLine(line).slice(ch) ?? '';
    });
  }

  text(): Promise<string> {
    return this.page.evaluate(() => window.app?.workspace.activeEditor?.editor?.getValue() ?? '');
  }

  /** Puts the cursor before the first place where something is written, or so many characters behind that. */
  async putsCursor(before: string, behind = 0): Promise<void> {
    await this.page.evaluate(
      ([written, by]) => {
        const editor = window.app?.workspace.activeEditor?.editor;
        const offset = editor?.getValue().indexOf(written) ?? -1;
        if (!editor || offset < 0) throw new Error(`No editor with “${written}” in it.`);
        editor.focus();
        editor.setCursor(editor.offsetToPos(offset + by));
      },
      [before, behind] as const,
    );
  }

  /** Selects from one thing that is written to another, from the start of the one to that of the other. */
  async selects(from: string, to: string): Promise<void> {
    await this.page.evaluate(
      ([first, last]) => {
        const editor = window.app?.workspace.activeEditor?.editor;
        if (!editor) throw new Error('There is no editor.');
        const placeOf = (written: string) => editor.offsetToPos(editor.getValue().indexOf(written));
        editor.focus();
        editor.setSelection(placeOf(first), placeOf(last));
      },
      [from, to] as const,
    );
  }

  /** Brings the cursor into view. */
  async seesCursor(): Promise<void> {
    await this.page.evaluate(() => {
      const editor = window.app?.workspace.activeEditor?.editor;
      const at = editor?.getCursor();
      if (at) editor?.scrollIntoView({ from: at, to: at }, true);
    });
  }

  /** Cursor, selections, scroll and focus. */
  hand(): Promise<Hand> {
    return this.page.evaluate(() => {
      const editor = window.app?.workspace.activeEditor?.editor;
      if (!editor) throw new Error('There is no editor.');
      return {
        selections: editor.listSelections(),
        scroll: editor.getScrollInfo(),
        hasFocus: editor.hasFocus(),
      };
    });
  }
}
