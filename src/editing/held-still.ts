import type { EditorView } from '@codemirror/view';

/** What begins an act in which nothing may move, and what ends it. */
const ACTS = [
  ['mousedown', 'mouseup'],
  ['compositionstart', 'compositionend'],
] as const;

/** Tells whether an editor has to be held still: nothing jumps under a mouse that is pressed, or in a composition. */
export class HeldStill {
  private readonly acts = new Set<string>();
  private readonly life = new AbortController();

  constructor(
    private readonly view: EditorView,
    /** Called once an act has ended, and the editor has taken in what came of it. */
    private readonly onEnd: () => void,
  ) {
    const { signal } = this.life;
    for (const [begin, end] of ACTS) {
      // The editor's own handlers hear nothing of what is done to widgets, though the cursor may come along.
      view.dom.addEventListener(begin, () => this.hold(end), { capture: true, signal });
    }
  }

  get isHeld(): boolean {
    return this.acts.size > 0;
  }

  /** From now on nothing is listened to, and nothing told. */
  end(): void {
    this.life.abort();
  }

  private hold(end: string): void {
    if (this.acts.has(end)) return;
    this.acts.add(end);
    const { signal } = this.life;
    const { win } = this.view.dom;
    const release = (): void => {
      this.acts.delete(end);
      win.setTimeout(() => {
        if (!signal.aborted) this.onEnd();
      });
    };
    win.addEventListener(end, release, { once: true, capture: true, signal });
  }
}
