import { Menu, SearchComponent, setIcon, setTooltip } from 'obsidian';
import { GROUPINGS, SORTS, type PaneChoices } from './pane-choices';

/** What the reader does with the header. */
export interface HeaderActions {
  choose(choices: Partial<PaneChoices>): void;
  filter(query: string): void;
  foldAll(): void;
  /** Every moment on what is shown. */
  playAll(): void;
  pin(): void;
  /** From the filter down into the tree. */
  enterTree(): void;
}

/** The buttons above the tree, and the filter below them: as in the core panes. */
export class PaneHeader {
  readonly buttonsEl: HTMLElement;
  private readonly pinEl: HTMLElement;
  private readonly foldEl: HTMLElement;
  private readonly filterEl: HTMLElement;
  private readonly boxEl: HTMLElement;
  private readonly search: SearchComponent;
  private choices: PaneChoices | null = null;

  constructor(
    el: HTMLElement,
    private readonly actions: HeaderActions,
  ) {
    const buttonsEl = el.createDiv('nav-buttons-container');
    this.buttonsEl = buttonsEl;
    const playEl = this.addButton(buttonsEl, () => actions.playAll());
    showButton(playEl, 'lucide-clapperboard', 'Play all moments on this');
    this.pinEl = this.addButton(buttonsEl, () => actions.pin());
    this.foldEl = this.addButton(buttonsEl, () => actions.foldAll());
    const sortEl = this.addButton(buttonsEl, (event) => this.showOrders(event));
    setIcon(sortEl, 'lucide-arrow-up-narrow-wide');
    setTooltip(sortEl, 'Change sort order');
    this.filterEl = this.addButton(buttonsEl, () => this.toggleFilter());
    setIcon(this.filterEl, 'lucide-search');
    setTooltip(this.filterEl, 'Show search filter');
    this.boxEl = el.createDiv('video-citations-filter');
    this.search = new SearchComponent(this.boxEl);
    this.search.setPlaceholder('Filter…').onChange((query) => actions.filter(query));
    this.search.inputEl.setAttribute(
      'aria-label',
      'Filter; path:, file:, tag:, channel:, line:, -not, “phrase”',
    );
    this.search.inputEl.addEventListener('keydown', (event) => this.onKeydown(event));
  }

  /** Shows how things are. */
  show(choices: PaneChoices, { isPinned, folds }: { isPinned: boolean; folds: boolean }): void {
    this.choices = choices;
    showButton(
      this.pinEl,
      isPinned ? 'lucide-pin-off' : 'lucide-pin',
      isPinned ? 'Unpin' : 'Pin to this note',
    );
    this.pinEl.toggleClass('is-active', isPinned);
    showButton(
      this.foldEl,
      folds ? 'lucide-chevrons-down-up' : 'lucide-chevrons-up-down',
      folds ? 'Collapse all' : 'Expand all',
    );
    this.filterEl.toggleClass('is-active', choices.isFiltering);
    this.filterEl.setAttribute('aria-pressed', String(choices.isFiltering));
    this.boxEl.toggle(choices.isFiltering);
  }

  /** Shows a query without asking for it. */
  showQuery(query: string): void {
    if (this.search.getValue() !== query) this.search.setValue(query);
  }

  private addButton(parentEl: HTMLElement, onClick: (event: MouseEvent) => void): HTMLElement {
    const buttonEl = parentEl.createEl('button', {
      cls: 'clickable-icon nav-action-button',
      attr: { type: 'button' },
    });
    buttonEl.addEventListener('click', onClick);
    return buttonEl;
  }

  private toggleFilter(): void {
    const isFiltering = this.choices?.isFiltering !== true;
    this.actions.choose({ isFiltering });
    this.boxEl.toggle(isFiltering);
    if (isFiltering) this.search.inputEl.focus();
  }

  private onKeydown(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Escape' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (event.key === 'Escape' && this.search.getValue() === '') this.actions.choose({ isFiltering: false });
    else if (event.key === 'Escape') {
      this.search.setValue('');
      this.actions.filter('');
      return;
    }
    this.actions.enterTree();
  }

  private showOrders(event: MouseEvent): void {
    const menu = new Menu();
    const { choices, actions } = this;
    for (const [sort, name] of SORTS) {
      menu.addItem((item) =>
        item
          .setTitle(name)
          .setSection('sort')
          .setChecked(choices?.sort === sort)
          .onClick(() => actions.choose({ sort })),
      );
    }
    for (const [grouping, name] of GROUPINGS) {
      menu.addItem((item) =>
        item
          .setTitle(name)
          .setSection('group')
          .setChecked(choices?.grouping === grouping)
          .onClick(() => actions.choose({ grouping })),
      );
    }
    menu.showAtMouseEvent(event);
  }
}

function showButton(el: HTMLElement, icon: string, name: string): void {
  setIcon(el, icon);
  setTooltip(el, name);
}
