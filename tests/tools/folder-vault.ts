import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { scalarOf } from '../../src/core/front-matter';
import type { Note } from '../../src/core/note';
import { NO_VIDEO_KNOWN, type VideoKnowledge } from '../../src/core/note-knowledge';
import { askNotes, notesToAsk, openVideosOf } from '../../src/core/notes-on-video';
import { parseNote } from '../../src/core/parse-note';
import { VaultIndex } from '../../src/core/vault-index';
import { LinkResolver } from '../workbench/api/link-resolver';

/** A folder of notes read whole, without Obsidian. */
export interface FolderVault {
  /** By vault path, in path order. */
  readonly notes: ReadonlyMap<string, Note>;
  readonly index: VaultIndex;
  /** The vault path that a link in a note leads to; null for none. */
  resolve(target: string, sourcePath: string): string | null;
}

/** Reads every Markdown file of a folder, hidden folders aside. Rejects where the folder cannot be read. */
export async function readFolderVault(
  folder: string,
  durationOf: VideoKnowledge['durationOf'],
): Promise<FolderVault> {
  const paths = await filesIn(folder);
  const resolver = new LinkResolver();
  for (const each of paths) resolver.add(each);

  const texts = new Map<string, string>();
  for (const each of paths.filter((file) => file.toLowerCase().endsWith('.md'))) {
    texts.set(each, await readFile(path.join(folder, each), 'utf8'));
  }
  const alone = new Map<string, Note>();
  for (const [each, text] of texts) alone.set(each, parseNote(each, text, { ...NO_VIDEO_KNOWN, durationOf }));

  const index = new VaultIndex();
  for (const note of alone.values()) {
    const targets = [...note.channels.keys(), ...note.links.map(({ target }) => target)];
    const resolved = targets.map((target) => ({ target, to: resolver.resolve(target, note.path) }));
    index.replace({
      path: note.path,
      title: note.title,
      aliases: aliasesOf(note),
      videoId: note.videoId,
      resolvedLinks: resolved.flatMap(({ to }) => to ?? []),
      unresolvedLinks: resolved.filter(({ to }) => to === null).map(({ target }) => target),
    });
  }
  const notes = new Map<string, Note>();
  for (const [each, text] of texts) notes.set(each, amongOthers(each, text, alone, index, durationOf));
  return {
    notes,
    index,
    resolve: (target, sourcePath) => resolver.resolve(target, sourcePath) ?? index.noteNamed(target),
  };
}

/** The note of a text; where something in it is open, the other notes on its video are asked. */
function amongOthers(
  notePath: string,
  text: string,
  alone: ReadonlyMap<string, Note>,
  index: VaultIndex,
  durationOf: VideoKnowledge['durationOf'],
): Note {
  const note = alone.get(notePath) ?? parseNote(notePath, text);
  const open = openVideosOf(note);
  if (open.size === 0) return note;
  const othersOn: VideoKnowledge['othersOn'] = (videoId) => {
    if (!open.has(videoId)) return null;
    const asked = notesToAsk(notePath, index.notesOn(videoId)).flatMap((each) => alone.get(each) ?? []);
    return askNotes(asked, videoId, durationOf(videoId));
  };
  return parseNote(notePath, text, { durationOf, othersOn });
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
    .sort();
}

function aliasesOf({ frontMatter }: Note): readonly string[] {
  const { aliases } = frontMatter.values;
  return Array.isArray(aliases) ? aliases.map(String) : (scalarOf(frontMatter, 'aliases')?.split(',') ?? []);
}
