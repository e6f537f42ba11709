import type { Template } from './write-moment';

/** What a reader can choose of how notes are written. */
export interface WritingChoices {
  /** How a moment is written into a note. */
  readonly template: Template;
  /** In seconds: how far before the moment that is shown the one lies that is written. */
  readonly goesBack: number;
  readonly pausesWhileTyping: boolean;
  /** What is typed to be offered moments; '' for no offers. */
  readonly trigger: string;
  /** Whether addresses and times that are pasted become timestamps. */
  readonly convertsPasted: boolean;
}

/** What the reader has chosen of it. */
export interface ChosenWriting {
  /** The defaults before `recall` is done. */
  readonly choices: WritingChoices;
  /** Resolves once it is known what was chosen, or that it cannot be recalled. */
  recall(): Promise<void>;
}
