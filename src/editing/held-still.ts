import type { EditorView } from '@codemirror/view';

/** An act in which nothing may move: the event that begins it, and those of which the first ends it. */
interface Act {
  readonly begin: string;
  readonly ends: readonly string[];
}

const ACTS: readonly Act[] = [
  // What is dragged is dropped without a `mouseup`, and a menu of the system may keep that to itself.
  { begin: 'mousedown', ends: ['mouseup', 'drop', 'dragend', 'mousemove'] },
  { begin: 'compositionstart', ends: ['compositionend'] },
];

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
    for (const act of ACTS) {
      // The editor's own handlers hear nothing of what is done to widgets, though the cursor may come along.
      view.dom.addEventListener(act.begin, () => this.hold(act), { capture: true, signal });
    }
  }

  get isHeld(): boolean {
    return this.acts.size > 0;
  }

  /** From now on nothing is listened to, and nothing told. */
  end(): void {
    this.life.abort();
  }

  private hold({ begin, ends }: Act): void {
    if (this.acts.has(begin)) return;
    this.acts.add(begin);
    const { signal } = this.life;
    const { win } = this.view.dom;
    const release = (event: Event): void => {
      if (event.type === 'mousemove' && isPressed(event)) return;
      for (const end of ends) win.removeEventListener(end, release, { capture: true });
      this.acts.delete(begin);
      win.setTimeout(() => {
        if (!signal.aborted) this.onEnd();
      });
    };
    for (const end of ends) win.addEventListener(end, release, { capture: true, signal });
  }
}

function isPressed(event: Event): boolean {
  return 'buttons' in event && event.buttons !== 0;
}
