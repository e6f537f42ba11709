import { Component, debounce, type Workspace } from 'obsidian';
import { DEFAULT_DIALS, readStoredDials, storedDials, type Dials } from '../core/dials';
import { notifyFailure } from '../notify';
import type { PluginData } from './plugin-data';
import { saveAtEnd } from './save-at-end';

/** Where the dials are among the plugin's data. */
const KEY = 'dials';

const MILLISECONDS_TO_SAVE = 1000;

/** How the reader wants videos to be played, remembered from session to session. */
export class RememberedDials extends Component {
  private dials = DEFAULT_DIALS;
  private recalled: Promise<void> | null = null;
  /** What was turned in this session holds against whatever a file says. */
  private turned: Partial<Dials> = {};
  private readonly saveSoon = debounce(() => this.save(), MILLISECONDS_TO_SAVE);

  constructor(
    private readonly workspace: Workspace,
    private readonly data: PluginData,
  ) {
    super();
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
    return (this.recalled ??= this.readFile());
  }

  turn(part: Partial<Dials>): void {
    this.turned = { ...this.turned, ...part };
    this.dials = { ...this.dials, ...part };
    this.saveSoon();
  }

  private async readFile(): Promise<void> {
    try {
      this.dials = { ...readStoredDials(await this.data.read(KEY)), ...this.turned };
    } catch (error) {
      notifyFailure('recall how you like videos to be played', error);
    }
  }

  private async save(): Promise<void> {
    try {
      await this.data.update(KEY, (stored) => storedDials({ ...readStoredDials(stored), ...this.turned }));
    } catch (error) {
      notifyFailure('remember how you like videos to be played', error);
    }
  }
}
