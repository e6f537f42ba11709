import { isPlace, PLACES_ON_PHONE, type Device, type Place } from './core/place';
import { isTemplate } from './core/write-moment';
import type { ChosenWriting, WritingChoices } from './core/writing-choices';
import { notifyFailure } from './notify';

/** What the reader can choose. A vault is read on several devices, and what is chosen is for all of them. */
export interface Choices extends WritingChoices {
  /** Where the player opens, on a desktop and on a tablet. */
  readonly place: Place;
  readonly placeOnPhone: Place;
}

/** What is chosen for those who choose nothing. */
export const DEFAULT_CHOICES: Choices = {
  place: 'beside',
  placeOnPhone: 'note',
  template: 'anchor',
  goesBack: 0,
  pausesWhileTyping: false,
  trigger: ';;',
  convertsPasted: false,
};

/** In seconds: who goes back further than this looks for another moment. */
export const MOST_BACK = 60;

/** Whether a text can be the trigger of suggestions: none, or a few marks that nobody types by chance. */
export function isTrigger(text: string): boolean {
  return /^(?:[^\s\p{L}\p{N}]{2,5})?$/u.test(text);
}

/** Where choices are kept: what `PluginData` does of it. */
interface ChoiceFile {
  read(key: string): Promise<unknown>;
  update(key: string, change: (before: unknown) => unknown): Promise<void>;
}

const KEY = 'settings';
const VERSION = 1;

/** What the reader has chosen. The file is read when somebody first asks. */
export class Settings implements ChosenWriting {
  /** The defaults before `recall` is done. */
  choices: Choices = DEFAULT_CHOICES;
  private recalled: Promise<void> | null = null;

  constructor(private readonly file: ChoiceFile) {}

  /** Where the player opens on a kind of device. */
  async placeOn(device: Device): Promise<Place> {
    await this.recall();
    return device === 'phone' ? this.choices.placeOnPhone : this.choices.place;
  }

  /** Resolves once it is known what was chosen, or that it cannot be recalled. */
  recall(): Promise<void> {
    return (this.recalled ??= this.readFile());
  }

  /** To be told that the file has been changed from outside, as by a sync. */
  async onFileChange(): Promise<void> {
    if (this.recalled !== null) await (this.recalled = this.readFile());
  }

  /** Takes a choice, and keeps it. */
  async choose(part: Partial<Choices>): Promise<void> {
    this.choices = { ...this.choices, ...part };
    try {
      await this.file.update(KEY, (stored) => storedChoices({ ...readChoices(stored), ...part }));
    } catch (error) {
      notifyFailure('keep the setting', error);
    }
  }

  private async readFile(): Promise<void> {
    try {
      this.choices = readChoices(await this.file.read(KEY));
    } catch (error) {
      notifyFailure('read its settings', error);
    }
  }
}

/** Choices as they are kept in a file: `{ "version": 1, "place": "tab", "placeOnPhone": "note", … }`. */
function storedChoices(choices: Choices): unknown {
  return { version: VERSION, ...choices };
}

/** What each choice may be. */
const IS_CHOICE: { readonly [Key in keyof Choices]: (value: unknown) => boolean } = {
  place: isPlace,
  placeOnPhone: (value) => isPlace(value) && PLACES_ON_PHONE.includes(value),
  template: isTemplate,
  goesBack: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_BACK,
  pausesWhileTyping: (value) => typeof value === 'boolean',
  trigger: (value) => typeof value === 'string' && isTrigger(value),
  convertsPasted: (value) => typeof value === 'boolean',
};

/** The inverse of `storedChoices`, of whatever a file holds: what is no choice is the default. */
export function readChoices(stored: unknown): Choices {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_CHOICES;
  const { version, ...choices } = stored as Record<string, unknown>;
  if (version !== VERSION) return DEFAULT_CHOICES;
  const valid = Object.entries(IS_CHOICE).filter(([key, isChoice]) => isChoice(choices[key]));
  return { ...DEFAULT_CHOICES, ...Object.fromEntries(valid.map(([key]) => [key, choices[key]])) };
}
