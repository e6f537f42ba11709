import type { Note } from '../../src/core/note';
import { parseNote } from '../../src/core/parse-note';
import type { VaultMap } from '../../src/core/ports';
import { VaultIndex } from '../../src/core/vault-index';

/** Two videos, a reader's own note and a topic, all linked, as texts by vault path. */
export const FILM_NOTES = {
  'Spring.md': `---
title: Spring, a walk with the dog
videoId: springvideo
---
From: [[blender_studio | Blender]] <br/>

The shepherd wakes the [[mountain_spirits | spirits of the mountain]] <a class="yt-timestamp" data-t="1:10">[1:10]</a>, <a class="yt-timestamp" data-t="3:20">[3:20]</a>.

The dog runs ahead <a class="yt-timestamp" data-t="0:30">[0:30]</a>. It waits at the bridge <a class="yt-timestamp" data-t="1:12">[1:12]</a>.
`,
  'Sintel.md': `---
title: Sintel and her dragon
videoId: sintelvideo
---
The gatekeeper speaks of [[Mountain spirits]] and of loss <a class="yt-timestamp" data-t="2:00">[2:00]</a>.

Later the [[mountain_spirits#Names | old ones]] are named again.
`,
  'Mountain spirits.md': 'They stand between winter and spring.\n',
  'My reading.md': `The bridge of [[Spring]] comes back in another film <a class="yt-timestamp" data-video="sintelvideo" data-t="4:05">[4:05]</a>.
`,
} as const;

/** Notes read from texts, and the vault that they make, as `VaultIndexer` would index it. */
export function filmVault(texts: Readonly<Record<string, string>> = FILM_NOTES) {
  const notes = new Map<string, Note>();
  const index = new VaultIndex();
  const resolve = (target: string) => (notes.has(`${target}.md`) ? `${target}.md` : index.noteNamed(target));

  const write = (path: string, text: string | null) => {
    const note = text === null ? null : parseNote(path, text);
    if (note === null) {
      notes.delete(path);
      index.delete(path);
      return;
    }
    notes.set(path, note);
    const targets = [...note.channels.keys(), ...note.links.map(({ target }) => target)];
    index.replace({
      path,
      title: note.title,
      aliases: [],
      videoId: note.videoId,
      resolvedLinks: targets.filter((target) => notes.has(`${target}.md`)).map((target) => `${target}.md`),
      unresolvedLinks: targets.filter((target) => !notes.has(`${target}.md`)),
    });
  };
  // Twice, so that links to notes that come later are resolved too.
  for (let round = 0; round < 2; round++) for (const [path, text] of Object.entries(texts)) write(path, text);

  const vault: Pick<VaultMap, 'index' | 'resolve'> = { index, resolve };
  return { ...vault, notes, write, readNote: (path: string) => notes.get(path) ?? null };
}

/** The note at a path of a vault that has one there. */
export function noteAt(vault: ReturnType<typeof filmVault>, path: string): Note {
  const note = vault.readNote(path);
  if (note === null) throw new Error(`The test's vault has no note at ${path}.`);
  return note;
}
