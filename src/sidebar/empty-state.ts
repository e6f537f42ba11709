/** Why the sidebar has nothing to show. */
export type EmptyState = 'no-note' | 'no-sources' | 'no-topic' | 'no-match';

const SENTENCES: Readonly<Record<EmptyState, readonly [what: string, wayOn: string]>> = {
  'no-note': ['No note is open.', 'Open one to see its videos, and the notes that lead to it.'],
  'no-sources': [
    'This note has no timestamps, and no other note links to it.',
    'Name its video in the property “videoId”, or link here from a note that has timestamps.',
  ],
  'no-topic': ['No note links to this topic any more.', 'Close it to see the open note again.'],
  'no-match': [
    'Nothing here passes the filter.',
    'It looks for all words in names and in what is said; path:, file:, tag:, channel: or line: looks in one of them, “” for a phrase, - for what must not be there, OR for one or the other.',
  ],
};

/** Says what there is not, and what the reader can do; null empties the element and hides it. */
export function drawEmptyState(el: HTMLElement, state: EmptyState | null): void {
  el.empty();
  el.toggle(state !== null);
  if (state === null) return;
  const [what, wayOn] = SENTENCES[state];
  el.createDiv({ text: what });
  el.createDiv({ cls: 'video-citations-way-on', text: wayOn });
}
