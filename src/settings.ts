import { isPlace, PLACES_ON_PHONE, type Device, type Place } from './core/place';
import { isTemplate } from './core/write-moment';
import type { ChosenWriting, WritingChoices } from './core/writing-choices';
import type { PluginData } from './vault/plugin-data';
import { RememberedPart } from './vault/remembered-part';

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

const VERSION = 1;

/** What the reader has chosen. The file is read when somebody first asks; what a sync brings into it holds. */
export class Settings implements ChosenWriting {
  /** The defaults before `recall` is done. */
  choices: Choices = DEFAULT_CHOICES;
  /** What is chosen and not in the file yet. */
  private unsaved: Partial<Choices> = {};
  private readonly remembered: RememberedPart;

  constructor(data: PluginData) {
    this.remembered = new RememberedPart(data, {
      key: 'settings',
      what: 'what you have chosen',
      version: VERSION,
      merge: (stored) => {
        this.choices = { ...readChoices(stored), ...this.unsaved };
      },
      store: () => storedChoices(this.choices),
    });
  }

  /** Where the player opens on a kind of device. */
  async placeOn(device: Device): Promise<Place> {
    await this.recall();
    return device === 'phone' ? this.choices.placeOnPhone : this.choices.place;
  }

  /** Resolves once it is known what was chosen, or that it cannot be recalled. */
  recall(): Promise<void> {
    return this.remembered.recall();
  }

  /** To be told that the file has been changed from outside, as by a sync. */
  onFileChange(): Promise<void> {
    return this.remembered.onFileChange();
  }

  /** Takes a choice, and keeps it; where it cannot be kept it holds for this session. */
  async choose(part: Partial<Choices>): Promise<void> {
    const unsaved = { ...this.unsaved, ...part };
    this.unsaved = unsaved;
    this.choices = { ...this.choices, ...part };
    const isKept = await this.remembered.save();
    // Another choice may have been made meanwhile, which its own save keeps.
    if (isKept && this.unsaved === unsaved) this.unsaved = {};
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
