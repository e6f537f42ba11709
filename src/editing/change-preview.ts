import { ButtonComponent, Component, Modal, SearchComponent, type App } from 'obsidian';
import { notifyFailure } from '../notify';
import { counted } from './counted';
import { drawCheckbox } from './draw-change-row';
import { ChangeChoice, type ChosenChanges, type OfferedNote } from './change-choice';
import { ChangeList } from './change-list';
import { tickedOf } from './change-row';
import { warningOf, type MisreadInNote } from './meaning-check';

/** What a preview is called, and what it says. */
export interface PreviewWords {
  readonly title: string;
  /** What is done to timestamps, for the button: `Repair`. */
  readonly verb: string;
  /** One or two whole sentences on what will happen. */
  readonly promise: string;
  /** Of so many that are not ticked at first: why, and how to find them. */
  readonly unticked: (count: number) => string;
}

/** What a preview does with what the reader has chosen. */
interface ChangeActions {
  /** Resolves with what would then be read otherwise though it stays as it is written. */
  misreadAfter(chosen: readonly ChosenChanges[]): Promise<readonly MisreadInNote[]>;
  /** Called once; not at all where nothing is to be done. */
  change(chosen: readonly ChosenChanges[]): void;
}

/** Shows each change that would be made, lets the reader leave out what is not wanted, and asks. */
export class ChangePreview extends Modal {
  private readonly choice: ChangeChoice;
  private readonly parts = new Component();
  private isWarned = false;

  constructor(
    app: App,
    notes: readonly OfferedNote[],
    private readonly words: PreviewWords,
    private readonly does: ChangeActions,
  ) {
    super(app);
    this.choice = new ChangeChoice(notes);
  }

  override onOpen(): void {
    this.modalEl.addClass('video-citations-change');
    this.setTitle(this.words.title);
    const { contentEl, choice } = this;
    contentEl.createEl('p', { text: this.sentence() });

    const barEl = contentEl.createDiv('video-citations-change-bar');
    const allEl = barEl.createEl('label', 'video-citations-change-all');
    const allBoxEl = drawCheckbox(allEl, 'true');
    const countEl = allEl.createSpan({ attr: { role: 'status' } });
    const filter = new SearchComponent(barEl).setPlaceholder('Filter by note or text…');
    filter.inputEl.setAttribute('aria-label', 'Filter by note or text');

    const listEl = contentEl.createDiv('video-citations-change-list');
    const list = new ChangeList(listEl, choice, () => update());
    const emptyEl = listEl.createDiv({ cls: 'pane-empty', text: 'No timestamp matches the filter.' });
    const warningEl = contentEl.createEl('p', { cls: 'mod-warning', attr: { role: 'alert' } });
    const buttonsEl = contentEl.createDiv('modal-button-container');
    const confirm = (): void => {
      this.confirm(warningEl).catch((error: unknown) =>
        notifyFailure('look for what would be misread', error),
      );
    };
    const changeButton = new ButtonComponent(buttonsEl).setCta().onClick(confirm);
    new ButtonComponent(buttonsEl).setButtonText('Cancel').onClick(() => this.close());

    const update = (): void => {
      this.isWarned = false;
      warningEl.empty();
      const shown = choice.shown.flatMap(({ changes }) => changes);
      const ticked = tickedOf(shown, choice);
      allBoxEl.checked = ticked === 'true';
      allBoxEl.indeterminate = ticked === 'mixed';
      allBoxEl.disabled = shown.length === 0;
      const hidden = choice.count - shown.length;
      countEl.setText(
        countOf(choice) + (hidden === 0 ? '' : `, ${hidden.toLocaleString('en')} filtered out`),
      );
      emptyEl.toggle(choice.shown.length === 0);
      changeButton
        .setButtonText(`${this.words.verb} ${counted(choice.tickedCount, 'timestamp')}`)
        .setDisabled(choice.tickedCount === 0);
    };
    allBoxEl.addEventListener('change', () => {
      choice.tick(
        choice.shown.flatMap(({ changes }) => changes),
        allBoxEl.checked,
      );
      list.show();
      update();
    });
    filter.onChange((text) => {
      choice.filter(text);
      list.show();
      update();
    });
    this.scope.register(['Mod'], 'Enter', () => {
      confirm();
      return false;
    });

    update();
    this.parts.addChild(list);
    this.parts.load();
    list.focus();
  }

  override onClose(): void {
    this.parts.unload();
    this.contentEl.empty();
  }

  private sentence(): string {
    const { promise, unticked } = this.words;
    const open = this.choice.count - this.choice.tickedCount;
    return open === 0 ? promise : `${promise} ${unticked(open)}`;
  }

  /** Asks once more where something that stays as it is written would be read otherwise. */
  private async confirm(warningEl: HTMLElement): Promise<void> {
    const { chosen } = this.choice;
    if (chosen.length === 0) return;
    const misread = this.isWarned ? [] : await this.does.misreadAfter(chosen);
    // Meanwhile it may have been closed.
    if (!this.contentEl.isConnected) return;
    if (misread.length > 0) {
      this.isWarned = true;
      warningEl.setText(warningOf(misread));
      return;
    }
    this.close();
    this.does.change(chosen);
  }
}

function countOf(choice: ChangeChoice): string {
  return `${choice.tickedCount.toLocaleString('en')} of ${counted(choice.count, 'timestamp')}`;
}
