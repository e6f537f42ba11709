import type { Extension, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { Component, debounce } from 'obsidian';
import type { PlaybackHold } from '../core/ports';
import type { ChosenWriting } from '../core/writing-choices';

/** Who has typed nothing for so many milliseconds listens again. */
const MILLISECONDS_OF_SILENCE = 2000;

/** Pauses what plays while the reader types, if that is wanted, and lets it go on after a silence. */
export class TypingPause extends Component {
  private isHolding = false;
  private readonly letGoLater = debounce(() => this.letGo(), MILLISECONDS_OF_SILENCE, true);

  constructor(
    private readonly player: PlaybackHold,
    private readonly settings: ChosenWriting,
  ) {
    super();
  }

  /** For every editor: it hears what is typed there. */
  readonly extension: Extension = EditorView.updateListener.of(({ docChanged, transactions }) => {
    if (docChanged && transactions.some(isTyping)) this.onTyping();
  });

  override onunload(): void {
    this.letGoLater.cancel();
    this.letGo();
  }

  private onTyping(): void {
    void this.settings.recall();
    if (!this.isHolding && !(this.settings.choices.pausesWhileTyping && this.player.hold())) return;
    this.isHolding = true;
    this.letGoLater();
  }

  private letGo(): void {
    if (this.isHolding) this.player.letGo();
    this.isHolding = false;
  }
}

function isTyping(transaction: Transaction): boolean {
  return transaction.isUserEvent('input') || transaction.isUserEvent('delete');
}
