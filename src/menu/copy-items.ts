import { Notice, type Menu } from 'obsidian';
import { citationOf, quoteOf } from '../core/citation';
import { watchUrlOf, type Moment } from '../core/moment';
import { formatTimestamp } from '../core/timestamp';
import { notifyFailure } from '../notify';
import { addItem } from './menu-item';

/** What of a cue can be copied. */
export interface Copied {
  readonly moment: Moment;
  /** The video's name. */
  readonly title: string;
  /** The claim that the moment stands behind; '' for none. */
  readonly claim: string;
}

/** Adds what copies a cue: its link, its time, and both as Markdown. */
export function addCopyItems(menu: Menu, { moment, title, claim }: Copied): void {
  addItem(menu, 'Copy link', 'lucide-link', () => copy('Link', watchUrlOf(moment)));
  addItem(menu, 'Copy timestamp', 'lucide-clock', () => copy('Timestamp', formatTimestamp(moment.seconds)));
  addItem(menu, 'Copy citation', 'lucide-quote', () => copy('Citation', citationOf(moment, title)));
  if (claim === '') return;
  addItem(menu, 'Copy quote', 'lucide-text-quote', () => copy('Quote', quoteOf(claim, moment, title)));
}

function copy(name: string, text: string): void {
  activeWindow.navigator.clipboard.writeText(text).then(
    () => new Notice(`${name} copied.`),
    (error: unknown) => notifyFailure(`copy the ${name.toLowerCase()}`, error),
  );
}
