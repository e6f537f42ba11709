import { Component, type Workspace } from 'obsidian';

/** Does something in every window that there is, and ends it with the window; popouts may be open before the plugin. */
export class EveryWindow extends Component {
  private readonly lives = new Map<Window, Component>();
  private isLoaded = false;

  /** `enter` is called once for each window; what it begins there belongs to the component that it is given. */
  constructor(
    private readonly workspace: Workspace,
    private readonly enter: (win: Window, life: Component) => void,
  ) {
    super();
  }

  override onload(): void {
    const { workspace } = this;
    this.isLoaded = true;
    this.see(window);
    this.registerEvent(workspace.on('window-open', (_, win) => this.see(win)));
    this.registerEvent(workspace.on('window-close', (_, win) => this.forget(win)));
    workspace.onLayoutReady(() => workspace.iterateAllLeaves(({ view }) => this.see(view.containerEl.win)));
  }

  override onunload(): void {
    this.isLoaded = false;
    this.lives.clear();
  }

  /** Whether it is there, in the windows that it has seen. */
  get isOn(): boolean {
    return this.isLoaded;
  }

  /** There is such a window. */
  see(win: Window): void {
    if (!this.isOn || this.lives.has(win)) return;
    const life = this.addChild(new Component());
    this.lives.set(win, life);
    this.enter(win, life);
  }

  private forget(win: Window): void {
    const life = this.lives.get(win);
    if (life !== undefined) this.removeChild(life);
    this.lives.delete(win);
  }
}
