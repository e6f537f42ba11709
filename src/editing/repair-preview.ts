import { ButtonComponent, Component, Modal, SearchComponent, type App } from 'obsidian';
import { counted } from './counted';
import { drawCheckbox } from './draw-repair-row';
import { RepairChoice, type ChosenRepairs, type NoteRepairs } from './repair-choice';
import { RepairList } from './repair-list';
import { tickedOf } from './repair-row';

/** Shows each change that a repair would make, lets the reader leave out what is not wanted, and asks. */
export class RepairPreview extends Modal {
  private readonly choice: RepairChoice;
  private readonly parts = new Component();

  /** `repair` is called once, with what the reader has chosen; not at all where nothing is to be done. */
  constructor(
    app: App,
    notes: readonly NoteRepairs[],
    private readonly repair: (chosen: readonly ChosenRepairs[]) => void,
  ) {
    super(app);
    this.choice = new RepairChoice(notes);
  }

  override onOpen(): void {
    this.modalEl.addClass('video-citations-repair');
    this.setTitle('Repair timestamps');
    const { contentEl, choice } = this;
    contentEl.createEl('p', { text: this.sentence() });

    const barEl = contentEl.createDiv('video-citations-repair-bar');
    const allEl = barEl.createEl('label', 'video-citations-repair-all');
    const allBoxEl = drawCheckbox(allEl, 'true');
    const countEl = allEl.createSpan({ attr: { role: 'status' } });
    const filter = new SearchComponent(barEl).setPlaceholder('Filter by note or text…');
    filter.inputEl.setAttribute('aria-label', 'Filter by note or text');

    const listEl = contentEl.createDiv('video-citations-repair-list');
    const list = new RepairList(listEl, choice, () => update());
    const emptyEl = listEl.createDiv({ cls: 'pane-empty', text: 'No timestamp matches the filter.' });
    const buttonsEl = contentEl.createDiv('modal-button-container');
    const repairButton = new ButtonComponent(buttonsEl).setCta().onClick(() => this.confirm());
    new ButtonComponent(buttonsEl).setButtonText('Cancel').onClick(() => this.close());

    const update = (): void => {
      const shown = choice.shown.flatMap(({ repairs }) => repairs);
      const ticked = tickedOf(shown, choice);
      allBoxEl.checked = ticked === 'true';
      allBoxEl.indeterminate = ticked === 'mixed';
      allBoxEl.disabled = shown.length === 0;
      const hidden = choice.count - shown.length;
      countEl.setText(
        countOf(choice) + (hidden === 0 ? '' : `, ${hidden.toLocaleString('en')} filtered out`),
      );
      emptyEl.toggle(choice.shown.length === 0);
      repairButton
        .setButtonText(`Repair ${counted(choice.tickedCount, 'timestamp')}`)
        .setDisabled(choice.tickedCount === 0);
    };
    allBoxEl.addEventListener('change', () => {
      choice.tick(
        choice.shown.flatMap(({ repairs }) => repairs),
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
      this.confirm();
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
    const open = this.choice.count - this.choice.tickedCount;
    return (
      'Each timestamp that is ticked is written as the hours, minutes and seconds that it means. Nothing else ' +
      'changes, and “Undo last repair” takes it back.' +
      (open === 0
        ? ''
        : ` ${counted(open, 'timestamp')} may mean something else, and ${open === 1 ? 'is' : 'are'} not ticked ` +
          'at first: filter by “open” to see them.')
    );
  }

  private confirm(): void {
    const { chosen } = this.choice;
    if (chosen.length === 0) return;
    this.close();
    this.repair(chosen);
  }
}

function countOf(choice: RepairChoice): string {
  return `${choice.tickedCount.toLocaleString('en')} of ${counted(choice.count, 'timestamp')}`;
}
