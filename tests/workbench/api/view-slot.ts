import type { ViewState } from 'obsidian';
import { DeferredView, EmptyView, UnknownView } from './placeholder-views';
import type { View } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

/** The view of a leaf, as views come and go; one change waits for the other. */
export class ViewSlot {
  view: View;
  // A view that is being opened must not be closed half-way.
  #changing: Promise<unknown> = Promise.resolve();

  constructor(readonly leaf: WorkspaceLeaf) {
    this.view = new EmptyView(leaf);
    void this.view.open(leaf.containerEl);
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  /** Whether the view only stands for one: for a type that is not registered, or not loaded yet. */
  get isPlaceholder(): boolean {
    return this.isDeferred || this.view instanceof UnknownView;
  }

  /** Gives a state to the view, or to a new one of another type; says whether the leaf went somewhere by it. */
  show({ type, state = {} }: ViewState, eState: unknown): Promise<boolean> {
    return this.#change(async () => {
      if (this.view.getViewType() === type && !this.isPlaceholder) return this.#give(state, eState);
      if (this.leaf.isVisible() || type === 'empty') return this.#make(type, state, eState);
      await this.#replace(new DeferredView(this.leaf, type, state));
      return false;
    });
  }

  replace(view: View): Promise<void> {
    return this.#change(() => this.#replace(view));
  }

  /** Puts off a view that nobody has seen yet: it is made when the leaf is seen. */
  defer({ type, state = {} }: ViewState): void {
    if (type === 'empty') return;
    void this.view.close();
    this.view = new DeferredView(this.leaf, type, state);
    void this.view.open(this.leaf.containerEl);
  }

  async loadIfDeferred(): Promise<void> {
    if (!this.isDeferred) return;
    await this.#change(async () => {
      const { view } = this;
      if (view instanceof DeferredView) await this.#make(view.type, view.state, undefined);
    });
  }

  /** Makes the view anew, as when the plugin that offers it comes or goes. */
  async rebuild(): Promise<void> {
    const [type, state] = [this.view.getViewType(), this.view.getState()];
    await this.#change(async () => {
      if (this.leaf.isVisible()) await this.#make(type, state, undefined);
      else await this.#replace(new DeferredView(this.leaf, type, state));
    });
  }

  close(): void {
    void this.#change(() => this.view.close());
  }

  async #make(type: string, state: Record<string, unknown>, eState: unknown): Promise<boolean> {
    const creator = this.leaf.app.viewRegistry.creatorOf(type);
    await this.#replace(creator ? creator(this.leaf) : new UnknownView(this.leaf, type, state));
    await this.#give(state, eState);
    return true;
  }

  async #give(state: Record<string, unknown>, eState: unknown): Promise<boolean> {
    const result = { history: false };
    await this.view.setState(state, result);
    if (eState !== undefined) this.view.setEphemeralState(eState);
    return result.history;
  }

  async #replace(view: View): Promise<void> {
    await this.view.close();
    this.view = view;
    await view.open(this.leaf.containerEl);
    this.leaf.updateHeader();
  }

  async #change<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#changing.then(work);
    this.#changing = done.catch(() => undefined);
    return done;
  }
}
