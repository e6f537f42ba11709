import { ButtonComponent, Modal, Setting, type App, type TextComponent } from 'obsidian';
import type { VideoId } from '../core/video-id';
import { parseYouTubeAddress } from '../core/youtube-address';
import { counted } from './counted';

/** What the reader wants a note about. */
export interface Wanted {
  readonly videoId: VideoId;
  /** '' where the reader gave none. */
  readonly title: string;
}

/** What a new note begins with, as far as it is known: the address of a video, and its title. */
interface Known {
  readonly address: string;
  readonly title: string;
}

const FIELD = 'video-citations-new-note-field';

/** What is known of notes, and what the reader may choose. */
interface Ways {
  /** Vault paths of the notes on a video. */
  notesOn(videoId: VideoId): readonly string[];
  open(path: string): void;
  create(wanted: Wanted): void;
}

/** Asks for which video a note is wanted; those that there are on it are offered first. */
export class NewNoteModal extends Modal {
  private address: string;
  /** As the reader wrote it; null until then. */
  private ownTitle: string | null = null;
  private titleText: TextComponent | null = null;

  constructor(
    app: App,
    private readonly known: Known,
    private readonly ways: Ways,
  ) {
    super(app);
    this.address = known.address;
  }

  override onOpen(): void {
    this.setTitle('New note for a video');
    const { contentEl } = this;
    new Setting(contentEl)
      .setName('Address')
      .setClass(FIELD)
      .addText((text) => {
        text.setPlaceholder('Address of a YouTube video').setValue(this.address);
        text.onChange((value) => {
          this.address = value;
          this.titleText?.setValue(this.title);
          update();
        });
        text.inputEl.setAttribute('aria-label', 'Address');
        text.inputEl.win.setTimeout(() => text.inputEl.select());
      });
    new Setting(contentEl)
      .setName('Title')
      .setClass(FIELD)
      .addText((text) => {
        this.titleText = text;
        text.setPlaceholder('Title of the video').setValue(this.title);
        text.onChange((value) => (this.ownTitle = value));
        text.inputEl.setAttribute('aria-label', 'Title');
      });
    const stateEl = contentEl.createEl('p', { cls: 'video-citations-new-note', attr: { role: 'status' } });
    const notesEl = contentEl.createDiv('video-citations-new-note-existing');
    const buttonsEl = contentEl.createDiv('modal-button-container');
    const createButton = new ButtonComponent(buttonsEl).onClick(() => this.create());
    const update = (): void => {
      const { existing } = this;
      const isNew = existing.length === 0;
      stateEl.setText(this.sentence());
      notesEl.empty();
      for (const path of existing) {
        new ButtonComponent(notesEl)
          .setButtonText(path.replace(/\.md$/, ''))
          .onClick(() => this.openNote(path));
      }
      createButton
        .setButtonText(isNew ? 'Create note' : 'Create another note')
        .setDisabled(this.videoId === null);
      createButton.buttonEl.toggleClass('mod-cta', isNew);
    };
    this.scope.register([], 'Enter', ({ targetNode }) => {
      // A button does what it says.
      if (targetNode?.instanceOf(HTMLInputElement) !== true) return true;
      const [path] = this.existing;
      if (path === undefined) this.create();
      else this.openNote(path);
      return false;
    });
    update();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private create(): void {
    const { videoId } = this;
    if (videoId === null) return;
    this.close();
    this.ways.create({ videoId, title: this.title.trim() });
  }

  private openNote(path: string): void {
    this.close();
    this.ways.open(path);
  }

  /** What is said of the address. */
  private sentence(): string {
    const count = this.existing.length;
    if (count > 0)
      return `There ${count === 1 ? 'is' : 'are'} ${counted(count, 'note')} on this video already:`;
    const isFine = this.videoId !== null || this.address.trim() === '';
    return isFine ? '' : 'This is no address of a video on YouTube.';
  }

  /** What is known already is the title of one video: an address of another one has none yet. */
  private get title(): string {
    const isKnown = this.videoId !== null && this.videoId === videoIdIn(this.known.address);
    return this.ownTitle ?? (isKnown ? this.known.title : '');
  }

  private get videoId(): VideoId | null {
    return videoIdIn(this.address);
  }

  private get existing(): readonly string[] {
    const { videoId } = this;
    return videoId === null ? [] : this.ways.notesOn(videoId);
  }
}

function videoIdIn(address: string): VideoId | null {
  return parseYouTubeAddress(address)?.videoId ?? null;
}
