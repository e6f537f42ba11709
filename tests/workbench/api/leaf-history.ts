import type { ViewState } from 'obsidian';
import type { WorkspaceLeaf } from './workspace-leaf';

interface Visit {
  readonly state: ViewState;
  readonly eState: unknown;
}

/** Where a leaf has been. */
export class LeafHistory {
  readonly #before: Visit[] = [];
  readonly #after: Visit[] = [];

  constructor(readonly leaf: WorkspaceLeaf) {}

  get canGoBack(): boolean {
    return this.#before.length > 0;
  }

  get canGoForward(): boolean {
    return this.#after.length > 0;
  }

  /** What the leaf shows now, to be handed to `remember` once it shows something else. */
  visit(): Visit {
    return { state: this.leaf.getViewState(), eState: this.leaf.getEphemeralState() };
  }

  remember(visit: Visit): void {
    this.#before.push(visit);
    this.#after.length = 0;
  }

  async back(): Promise<void> {
    await this.#go(this.#before, this.#after);
  }

  async forward(): Promise<void> {
    await this.#go(this.#after, this.#before);
  }

  async #go(from: Visit[], to: Visit[]): Promise<void> {
    const visit = from.pop();
    if (!visit) return;
    to.push(this.visit());
    await this.leaf.show({ ...visit.state, active: true }, visit.eState);
  }
}
