import { Component, debounce, type Workspace } from 'obsidian';
import { DEFAULT_DIALS, DIALS_VERSION, readStoredDials, storedDials, type Dials } from '../core/dials';
import type { PluginData } from './plugin-data';
import { RememberedPart } from './remembered-part';
import { saveAtEnd } from './save-at-end';

const MILLISECONDS_TO_SAVE = 1000;

/** How the reader wants videos to be played, remembered from session to session. */
export class RememberedDials extends Component {
  private dials = DEFAULT_DIALS;
  private readonly remembered: RememberedPart;
  /** What was turned in this session holds against whatever a file says. */
  private turned: Partial<Dials> = {};
  private readonly saveSoon = debounce(() => this.remembered.save(), MILLISECONDS_TO_SAVE);

  constructor(
    private readonly workspace: Workspace,
    data: PluginData,
  ) {
    super();
    this.remembered = new RememberedPart(data, {
      key: 'dials',
      what: 'how you like videos to be played',
      version: DIALS_VERSION,
      merge: (stored) => {
        this.dials = { ...readStoredDials(stored), ...this.turned };
      },
      store: () => storedDials(this.dials),
    });
  }

  override onload(): void {
    saveAtEnd(this, this.workspace, () => this.saveSoon.run());
  }

  /** The defaults before `recall` is done. */
  get now(): Dials {
    return this.dials;
  }

  /** Resolves once it is known what was remembered, or that it cannot be recalled. */
  recall(): Promise<void> {
    return this.remembered.recall();
  }

  /** To be told that the file has been changed from outside, as by a sync. */
  onFileChange(): Promise<void> {
    return this.remembered.onFileChange();
  }

  turn(part: Partial<Dials>): void {
    this.turned = { ...this.turned, ...part };
    this.dials = { ...this.dials, ...part };
    this.saveSoon();
  }
}
