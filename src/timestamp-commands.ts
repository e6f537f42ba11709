import { MarkdownView, Notice, type Editor, type Plugin, type TFile, type WorkspaceLeaf } from 'obsidian';
import type { Chips } from './chip/chips';
import { isCue, momentOf } from './core/note';
import type { NowPlaying, PlayingCue } from './core/ports';
import type { Direction } from './core/text-anchors';
import type { WrittenAnchor } from './core/timestamp-lookup';
import { anchorAtCursor, goToTimestamp, stepInText } from './editing/text-steps';
import { notifyFailure } from './notify';
import { stepInReading } from './reading/chip-steps';

const PLAY_AT_CURSOR = 'Play timestamp at cursor';

/** Registers what leads through the timestamps of the note, in each of its modes, and what plays the one at the cursor. */
export function addTimestampCommands(plugin: Plugin, chips: Chips, nowPlaying: NowPlaying): void {
  const { workspace } = plugin.app;
  const play = (anchor: WrittenAnchor, file: TFile | null): void => {
    playAnchor(anchor, file?.path ?? '', chips).catch((error: unknown) => {
      notifyFailure('play the timestamp', error);
    });
  };
  plugin.addCommand({
    id: 'play-timestamp-at-cursor',
    name: PLAY_AT_CURSOR,
    icon: 'lucide-play',
    editorCheckCallback: (isChecking, editor, { file }) => {
      const anchor = anchorAtCursor(editor);
      if (anchor !== null && !isChecking) play(anchor, file);
      return anchor !== null;
    },
  });
  plugin.registerEvent(
    workspace.on('editor-menu', (menu, editor, { file }) => {
      const anchor = anchorAtCursor(editor);
      if (anchor === null) return;
      menu.addItem((item) =>
        item
          .setTitle(PLAY_AT_CURSOR)
          .setIcon('lucide-play')
          .onClick(() => play(anchor, file)),
      );
    }),
  );
  for (const direction of ['next', 'previous'] as const) addStep(plugin, direction);
  plugin.addCommand({
    id: 'go-to-playing-cue',
    name: 'Go to the cue being played',
    icon: 'lucide-locate-fixed',
    checkCallback: (isChecking) => {
      const { cue } = nowPlaying;
      const file = cue && plugin.app.vault.getFileByPath(cue.sourcePath);
      if (!cue || !file) return false;
      if (!isChecking) {
        goToCue(plugin, cue, file, chips).catch((error: unknown) => notifyFailure('go to the cue', error));
      }
      return true;
    },
  });
}

function addStep(plugin: Plugin, direction: Direction): void {
  const { workspace } = plugin.app;
  plugin.addCommand({
    id: `go-to-${direction}-timestamp`,
    name: `Go to ${direction} timestamp`,
    icon: direction === 'next' ? 'lucide-arrow-down' : 'lucide-arrow-up',
    checkCallback: (isChecking) => {
      const view = workspace.getActiveViewOfType(MarkdownView);
      const readView = view?.getMode() === 'preview' ? view : null;
      const editor = workspace.activeEditor?.editor;
      if (readView === null && editor === undefined) return false;
      if (!isChecking) void step(readView, editor, direction);
      return true;
    },
  });
}

async function step(
  readView: MarkdownView | null,
  editor: Editor | undefined,
  direction: Direction,
): Promise<void> {
  const isFound = readView
    ? await stepInReading(readView, direction)
    : editor !== undefined && stepInText(editor, direction);
  if (!isFound) new Notice(`There is no ${direction} timestamp.`);
}

async function playAnchor(anchor: WrittenAnchor, path: string, chips: Chips): Promise<void> {
  const { actions, timestamp } = chips.contentOf(anchor, chips.peek(path) ?? (await chips.read(path)));
  if (actions === null) new Notice(timestamp.problem ?? '');
  else actions.play();
}

/** Shows the note with the cue, in the pane where it is open, and the cue in it. */
async function goToCue({ app }: Plugin, cue: PlayingCue, file: TFile, chips: Chips): Promise<void> {
  const { workspace } = app;
  const leaf = leafWith(file, workspace.getLeavesOfType('markdown')) ?? workspace.getLeaf();
  const eState = { line: cue.line - 1 };
  await leaf.openFile(file, { active: true, eState });
  const { view } = leaf;
  if (!(view instanceof MarkdownView) || view.getMode() === 'preview') return;
  const note = chips.peek(file.path) ?? (await chips.read(file.path));
  goToTimestamp(view.editor, cue.line, (anchor) => {
    const { timestamp } = chips.contentOf(anchor, note);
    return (
      isCue(timestamp) && momentOf(timestamp).seconds === cue.seconds && timestamp.videoId === cue.videoId
    );
  });
}

/** The pane that shows a file: the one used last, where several do. */
function leafWith(file: TFile, leaves: readonly WorkspaceLeaf[]): WorkspaceLeaf | null {
  return leaves.find(({ view }) => view instanceof MarkdownView && view.file === file) ?? null;
}
