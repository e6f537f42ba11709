import type { Moment } from '../core/moment';
import { isCue, momentOf, type Note, type Timestamp } from '../core/note';
import type { Player, PlayRequest, VaultMap } from '../core/ports';
import { notifyFailure } from '../notify';
import type { ChipActions } from './chip-events';
import { showChipMenu } from './chip-menu';

/** What a chip says and does. */
export interface ChipContent {
  readonly timestamp: Timestamp;
  /** The video's name, for who hears the chip instead of seeing it. */
  readonly title: string;
  /** Null for a timestamp that does not play. */
  readonly actions: ChipActions | null;
}

/** What the content of a chip is made of. */
export interface ContentParts {
  readonly vault: VaultMap;
  readonly player: Player;
}

/** What a timestamp of a note says and does as a chip. */
export function contentOf(timestamp: Timestamp, note: Note, parts: ContentParts): ChipContent {
  const title = titleOf(timestamp, note, parts.vault);
  return { timestamp, title, actions: actionsOf(timestamp, title, note, parts.player) };
}

/** The name of the timestamp's video: of the note that it stands in, else of the first note about that video. */
function titleOf({ videoId }: Timestamp, note: Note, { index }: VaultMap): string {
  if (videoId === null || videoId === note.videoId) return note.title;
  const [path] = index.notesOn(videoId);
  return (path === undefined ? null : index.noteAt(path)?.title) ?? `video ${videoId}`;
}

function actionsOf(timestamp: Timestamp, title: string, note: Note, player: Player): ChipActions | null {
  if (!isCue(timestamp)) return null;
  const { written } = timestamp;
  const play = (moment: Moment, from: Pick<PlayRequest, 'written'>): void => {
    player.play({ moment, sourcePath: note.path, title, ...from }).catch((error: unknown) => {
      notifyFailure('play the video', error);
    });
  };
  const actions = {
    play: () => play(momentOf(timestamp), { written }),
    playInstead: (moment: Moment) => play(moment, {}),
    openInBrowser: () => player.openInBrowser(momentOf(timestamp)),
  };
  return { ...actions, showMenu: (event) => showChipMenu(timestamp, title, actions, event) };
}
