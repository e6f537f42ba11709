import { Notice } from 'obsidian';
import type { TextChange } from '../core/apply-changes';
import { counted } from './counted';
import type { RunOutcome, SkippedInNote } from './change-run';

/** More than these are told as a number. */
const MOST_NAMED = 5;

/** In milliseconds, for a message that tells of nothing amiss; any other stays until it is clicked. */
const SHORT = 6000;

const REASONS: Readonly<Record<SkippedInNote<never>['reason'], string>> = {
  gone: 'it is not there any more',
  unclear: 'others are written alike, and which of them it was is not clear any more',
  'no-note': 'the note is gone',
  'no-text': 'the file is not plain UTF-8 text',
  'not-written': 'the note could not be written',
};

/** Tells what was done (`Repaired`, `Restored`) and, one by one, what was skipped; `nameOf` says which it was. */
export function showSummary<Change extends TextChange>(
  done: string,
  { count, notes, skipped }: RunOutcome<Change>,
  nameOf: (change: Change) => string,
): void {
  const content = createFragment();
  content.createDiv({ text: `${done} ${counted(count, 'timestamp')} in ${counted(notes, 'note')}.` });
  if (skipped.length > 0) {
    content.createDiv({ text: `${counted(skipped.length, 'timestamp')} skipped:` });
    const listEl = content.createEl('ul', 'video-citations-skipped');
    for (const { path, change, reason } of skipped.slice(0, MOST_NAMED))
      listEl.createEl('li', { text: `${path}, ${nameOf(change)}: ${REASONS[reason]}` });
    if (skipped.length > MOST_NAMED)
      listEl.createEl('li', { text: `and ${(skipped.length - MOST_NAMED).toLocaleString('en')} more` });
  }
  new Notice(content, skipped.length === 0 ? SHORT : 0);
}
