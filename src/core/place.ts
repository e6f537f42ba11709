/** Where the player can be: beside the note, at the top of it, in a tab, in a popout window, or in the browser. */
export const PLACES = ['beside', 'note', 'tab', 'popout', 'browser'] as const;

/** One of `PLACES`. */
export type Place = (typeof PLACES)[number];

/** The places as a reader reads them. */
export const PLACE_NAMES: Readonly<Record<Place, string>> = {
  beside: 'Beside the note',
  note: 'At the top of the note',
  tab: 'In a tab',
  popout: 'In a window of its own',
  browser: 'In the browser',
};

/** Their icons, by Lucide's names. */
export const PLACE_ICONS: Readonly<Record<Place, string>> = {
  beside: 'lucide-separator-vertical',
  note: 'lucide-panel-top',
  tab: 'lucide-app-window',
  popout: 'lucide-picture-in-picture-2',
  browser: 'lucide-globe',
};

/** The kinds of devices between which the best place differs; a tablet is as a desktop. */
export type Device = 'desktop' | 'phone';

/** The places that a phone has: it shows one pane at a time, and has no windows. */
export const PLACES_ON_PHONE: readonly Place[] = ['note', 'tab', 'browser'];

/** Whether a value, of wherever, is the name of a place. */
export function isPlace(value: unknown): value is Place {
  return PLACES.some((place) => place === value);
}
