import {
  EditorSuggest,
  type App,
  type Editor,
  type EditorPosition,
  type EditorSuggestContext,
  type EditorSuggestTriggerInfo,
  type TFile,
} from 'obsidian';
import { openTextOf } from '../core/open-text';
import { suggestMoments, type SuggestedMoment } from '../core/suggest-moments';
import { formatTimestamp } from '../core/timestamp';
import { insertionOf } from '../core/write-moment';
import { notifyFailure } from '../notify';
import type { WriterParts } from './moment-writer';
import type { NoteReader } from '../core/ports';

/** What suggestions need of the rest of the plugin. */
export interface SuggestParts extends Pick<WriterParts, 'nowPlaying' | 'settings'> {
  readonly notes: Pick<NoteReader, 'read' | 'knowledgeFor'>;
}

/** Words that are looked for are not longer than this. */
const LONGEST_QUERY = 40;

/** Offers the moment that is shown, and the note's cues near it, where the reader has typed the trigger. */
export class MomentSuggest extends EditorSuggest<SuggestedMoment> {
  private isOffering = false;
  /** What the reader has sent away. */
  private dismissed: EditorSuggestContext | null = null;

  constructor(
    app: App,
    private readonly parts: SuggestParts,
  ) {
    super(app);
    this.setInstructions([
      { command: '↑↓', purpose: 'to choose' },
      { command: '↵', purpose: 'to insert' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  override onTrigger(
    cursor: EditorPosition,
    editor: Editor,
    file: TFile | null,
  ): EditorSuggestTriggerInfo | null {
    this.isOffering = false;
    void this.parts.settings.recall();
    const { trigger } = this.parts.settings.choices;
    if (trigger === '' || file === null) return null;
    const typed = editor.getLine(cursor.line).slice(0, cursor.ch);
    const ch = typed.lastIndexOf(trigger);
    const start = { line: cursor.line, ch };
    if (!this.isDismissed(start, editor)) this.dismissed = null;
    const query = typed.slice(ch + trigger.length);
    if (ch < 0 || this.dismissed !== null || /^\s/.test(query) || query.length > LONGEST_QUERY) return null;
    const open = openTextOf(editor.getValue()).text;
    return open.startsWith(trigger, editor.posToOffset(start)) ? { start, end: cursor, query } : null;
  }

  /** Also called by Esc; then it stays closed until another trigger is typed. */
  override close(): void {
    if (this.isOffering) this.dismissed = this.context;
    super.close();
  }

  private isDismissed({ line, ch }: EditorPosition, editor: Editor): boolean {
    const { dismissed } = this;
    return dismissed?.editor === editor && dismissed.start.line === line && dismissed.start.ch === ch;
  }

  override async getSuggestions({ query, file }: EditorSuggestContext): Promise<SuggestedMoment[]> {
    const { notes, nowPlaying, settings } = this.parts;
    // That it cannot be read is told where it is drawn; the moment can be inserted all the same.
    const note = await notes.read(file.path).catch(() => null);
    const { state } = nowPlaying;
    const shown = state && {
      videoId: state.videoId,
      seconds: Math.max(0, state.seconds - settings.choices.goesBack),
    };
    const suggested = suggestMoments(note, shown, query, nameOf);
    this.isOffering = suggested.length > 0;
    return [...suggested];
  }

  override renderSuggestion(suggested: SuggestedMoment, el: HTMLElement): void {
    el.addClass('video-citations-suggestion');
    el.createSpan({ cls: 'video-citations-suggestion-time', text: timeOf(suggested) });
    el.createSpan({
      cls: 'video-citations-suggestion-claim',
      text: claimOf(suggested),
      attr: { dir: 'auto' },
    });
  }

  override selectSuggestion({ moment }: SuggestedMoment): void {
    const { context } = this;
    this.isOffering = false;
    this.close();
    if (context === null) return;
    this.write(moment, context).catch((error: unknown) => notifyFailure('insert the moment', error));
  }

  private async write(
    moment: SuggestedMoment['moment'],
    { editor, file, start, end }: EditorSuggestContext,
  ): Promise<void> {
    const typed = editor.getRange(start, end);
    const known = await this.parts.notes.knowledgeFor(file.path);
    // Who has typed on meanwhile keeps what was typed.
    if (editor.getRange(start, end) !== typed) return;
    const from = editor.posToOffset(start);
    const text = editor.getValue();
    const place = { text: text.slice(0, from) + text.slice(from + typed.length), at: from, known };
    // The trigger stands in plain words, so nothing is in the way there.
    const { insert } = insertionOf(moment, place, this.parts.settings.choices.template);
    const cursor = { line: start.line, ch: start.ch + insert.length };
    editor.transaction(
      { changes: [{ from: start, to: end, text: insert }], selection: { from: cursor } },
      'insert-moment',
    );
  }
}

function nameOf(suggested: SuggestedMoment): string {
  return `${timeOf(suggested)} ${claimOf(suggested)}`;
}

function timeOf({ moment }: SuggestedMoment): string {
  return formatTimestamp(moment.seconds);
}

function claimOf({ claim }: SuggestedMoment): string {
  return claim ?? 'Current moment';
}
