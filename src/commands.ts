import { Keymap, type Plugin, type Workspace } from 'obsidian';
import { isCue, momentOf } from './core/note';
import type { NoteReader } from './core/ports';
import type { Topic } from './core/topic';
import type { VaultIndex } from './core/vault-index';
import { notifyFailure } from './notify';
import type { MomentPlayer } from './player/moment-player';
import { SourcesView, VIEW_TYPE_SOURCES } from './sidebar/sources-view';
import { TopicSuggest } from './sidebar/topic-suggest';

/** Registers what the reader can ask for by name: in the command palette, by a hotkey, in the ribbon. */
export function addCommands(
  plugin: Plugin,
  player: MomentPlayer,
  notes: NoteReader,
  index: VaultIndex,
): void {
  const { workspace } = plugin.app;
  plugin.addRibbonIcon('lucide-list-video', 'Open sources', () => openSources(workspace));
  plugin.addCommand({
    id: 'open-sources',
    name: 'Open sources',
    icon: 'lucide-list-video',
    callback: () => openSources(workspace),
  });
  plugin.addCommand({
    id: 'open-topic',
    name: 'Open topic…',
    icon: 'lucide-tag',
    callback: () =>
      new TopicSuggest(plugin.app, index, (topic, event) => {
        openTopic(workspace, index, topic, Keymap.isModEvent(event) !== false).catch((error: unknown) =>
          notifyFailure('open the topic', error),
        );
      }).open(),
  });
  plugin.addCommand({
    id: 'open-player',
    name: 'Open player',
    icon: 'lucide-circle-play',
    callback: () => {
      openPlayer(workspace, player, notes).catch((error: unknown) => notifyFailure('open the player', error));
    },
  });
}

/** Opens the Sources sidebar if it is not open yet, and brings it to the front unless that is not wanted. */
export function openSources(workspace: Workspace, reveal = true): void {
  workspace
    .ensureSideLeaf(VIEW_TYPE_SOURCES, 'right', { reveal })
    .catch((error: unknown) => notifyFailure('open the sources', error));
}

/** Shows a topic in the sidebar; or opens its note, which is begun where there is none. */
async function openTopic(
  workspace: Workspace,
  index: VaultIndex,
  topic: Topic,
  opensNote: boolean,
): Promise<void> {
  if (opensNote) {
    await workspace.openLinkText(topic.kind === 'note' ? topic.path : index.nameOf(topic), '');
    return;
  }
  const leaf = await workspace.ensureSideLeaf(VIEW_TYPE_SOURCES, 'right', { active: true, reveal: true });
  await leaf.loadIfDeferred();
  if (leaf.view instanceof SourcesView) leaf.view.showTopic(topic);
}

/** Shows the player with the first moment of the active note, ready to play; it asks nobody for anything. */
async function openPlayer(workspace: Workspace, player: MomentPlayer, notes: NoteReader): Promise<void> {
  const path = workspace.getActiveFile()?.path ?? '';
  const note = await notes.read(path);
  const cue = note?.timestamps.find(isCue);
  await player.open(
    path,
    note && cue ? { moment: momentOf(cue), sourcePath: path, title: note.title, written: cue.written } : null,
  );
}
