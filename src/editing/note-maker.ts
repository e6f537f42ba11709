import { MarkdownView, Notice, type App, type TFile } from 'obsidian';
import { watchUrlOf } from '../core/moment';
import { fileNameOf, freeName, newNoteText } from '../core/new-note';
import { basenameOf } from '../core/path';
import type { NoteReader, NowPlaying } from '../core/ports';
import type { VideoId } from '../core/video-id';
import { channelTargetOf } from '../core/video-name';
import { parseYouTubeAddress } from '../core/youtube-address';
import { notifyFailure } from '../notify';
import { NewNoteModal, type Wanted } from './new-note-modal';

/** What makes notes needs of the rest of the plugin. */
export interface MakerParts {
  readonly nowPlaying: Pick<NowPlaying, 'state'>;
  readonly notes: Pick<NoteReader, 'read'>;
  /** Vault paths of the notes on a video, in path order. */
  readonly notesOn: (videoId: VideoId) => readonly string[];
}

/** Makes notes for videos; what exists is never written over. */
export class NoteMaker {
  constructor(
    private readonly app: App,
    private readonly parts: MakerParts,
  ) {}

  /** Asks for the address: that of the video in the player, else the one on the clipboard, is there already. */
  ask(): void {
    this.known()
      .then((known) =>
        new NewNoteModal(this.app, known, {
          notesOn: (videoId) => this.parts.notesOn(videoId),
          open: (path) => this.attempt(this.open(this.app.vault.getFileByPath(path))),
          create: (wanted) => this.attempt(this.create(wanted)),
        }).open(),
      )
      .catch((error: unknown) => notifyFailure('ask for the video', error));
  }

  private async known(): Promise<{ address: string; title: string }> {
    const { state } = this.parts.nowPlaying;
    if (state === null) return { address: await addressOnClipboard(), title: '' };
    const { videoId, name } = state;
    const address = watchUrlOf({ videoId, seconds: 0 }).replace(/&t=0$/, '');
    return { address, title: (await this.told(videoId))?.title ?? name?.title ?? '' };
  }

  private async create({ videoId, title: given }: Wanted): Promise<void> {
    const { vault, workspace, fileManager } = this.app;
    const title = given === '' ? videoId : given;
    const channels = await this.channelsOf(videoId);
    const name = fileNameOf(title) === '' ? videoId : fileNameOf(title);
    const source = workspace.getActiveFile()?.path ?? '';
    const folder = fileManager.getNewFileParent(source, `${name}.md`);
    const taken = folder.children.map((each) => basenameOf(each.path));
    const free = freeName(name, taken);
    if (free !== name) new Notice(`There is a note “${name}” already: the new one is “${free}”.`);
    const path = folder.isRoot() ? `${free}.md` : `${folder.path}/${free}.md`;
    await this.open(await vault.create(path, newNoteText({ title, videoId, channels })));
  }

  private async open(file: TFile | null): Promise<void> {
    if (file === null) return;
    const leaf = this.app.workspace.getLeaf(false);
    await leaf.openFile(file, { active: true, state: { mode: 'source' } });
    if (!(leaf.view instanceof MarkdownView)) return;
    const { editor } = leaf.view;
    editor.setCursor(editor.offsetToPos(editor.getValue().length));
    editor.focus();
  }

  /** What a note on the video says of it; null without one. */
  private async told(videoId: VideoId): ReturnType<NoteReader['read']> {
    const [path] = this.parts.notesOn(videoId);
    return path === undefined ? null : this.parts.notes.read(path);
  }

  /** As another note on the video names them, else as YouTube did when it played; empty where neither does. */
  private async channelsOf(videoId: VideoId): Promise<readonly string[]> {
    const note = await this.told(videoId);
    if (note !== null && note.channels.size > 0) return [...note.channels.keys()];
    const { state } = this.parts.nowPlaying;
    const name = state?.videoId === videoId ? state.name : null;
    const target = name === null ? null : channelTargetOf(name);
    return target === null ? [] : [target];
  }

  private attempt(act: Promise<void>): void {
    act.catch((error: unknown) => notifyFailure('open a note for the video', error));
  }
}

/** '' where there is none, or the reader does not want it read. */
async function addressOnClipboard(): Promise<string> {
  const text = await activeWindow.navigator.clipboard.readText().catch(() => '');
  return parseYouTubeAddress(text) === null ? '' : text.trim();
}
