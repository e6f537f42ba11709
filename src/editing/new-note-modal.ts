import { ButtonComponent, Modal, Setting, type App } from 'obsidian';
import type { VideoId } from '../core/video-id';
import { parseYouTubeAddress } from '../core/youtube-address';

/** What the reader wants a note about. */
export interface Wanted {
  readonly videoId: VideoId;
  /** '' where the reader gave none. */
  readonly title: string;
}

/** What a new note begins with, as far as it is known. */
interface Known {
  readonly address: string;
  readonly title: string;
}

/** Asks for which video a note is wanted. */
export class NewNoteModal extends Modal {
  private address: string;
  private title: string;

  /** `notesOn` gives vault paths of the notes on a video; `open` and `create` are what the reader may choose. */
  constructor(
    app: App,
    known: Known,
    private readonly does: {
      notesOn(videoId: VideoId): readonly string[];
      open(path: string): void;
      create(wanted: Wanted): void;
    },
  ) {
    super(app);
    this.address = known.address;
    this.title = known.title;
  }

  override onOpen(): void {
    this.setTitle('New note for a video');
    const { contentEl } = this;
    new Setting(contentEl).setName('Address').addText((text) => {
      text.setPlaceholder('Address of a YouTube video').setValue(this.address);
      text.onChange((value) => {
        this.address = value;
        update();
      });
      text.inputEl.setAttribute('aria-label', 'Address');
      text.inputEl.win.setTimeout(() => text.inputEl.select());
    });
    new Setting(contentEl).setName('Title').addText((text) => {
      text.setPlaceholder('Title of the video').setValue(this.title);
      text.onChange((value) => (this.title = value));
      text.inputEl.setAttribute('aria-label', 'Title');
    });
    const stateEl = contentEl.createEl('p', { cls: 'video-citations-new-note', attr: { role: 'status' } });
    const buttonsEl = contentEl.createDiv('modal-button-container');
    const createButton = new ButtonComponent(buttonsEl)
      .setCta()
      .setButtonText('Create note')
      .onClick(() => this.create());
    const openButton = new ButtonComponent(buttonsEl).setButtonText('Open note').onClick(() => {
      const [path] = this.existing();
      this.close();
      if (path !== undefined) this.does.open(path);
    });
    const update = (): void => {
      const [path] = this.existing();
      const isAddress = this.videoId() !== null;
      const isEmpty = this.address.trim() === '';
      stateEl.setText(
        path !== undefined
          ? `There is a note on this video: ${path}`
          : isAddress || isEmpty
            ? ''
            : 'This is no address of a video on YouTube.',
      );
      createButton.setDisabled(!isAddress);
      openButton.buttonEl.toggle(path !== undefined);
    };
    this.scope.register([], 'Enter', ({ targetNode }) => {
      // A button does what it says.
      if (targetNode?.instanceOf(HTMLInputElement) !== true) return true;
      this.create();
      return false;
    });
    update();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private create(): void {
    const videoId = this.videoId();
    if (videoId === null) return;
    this.close();
    this.does.create({ videoId, title: this.title.trim() });
  }

  private videoId(): VideoId | null {
    return parseYouTubeAddress(this.address)?.videoId ?? null;
  }

  private existing(): readonly string[] {
    const videoId = this.videoId();
    return videoId === null ? [] : this.does.notesOn(videoId);
  }
}
