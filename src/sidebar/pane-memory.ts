import type { KeptFolds } from './fold-state';

/** How the reader left the tree of a note or topic. */
export interface LeftTree {
  readonly folds?: KeptFolds;
  readonly filter?: string;
  /** The row at the upper edge, and behind it those that it lies under, each with the pixels scrolled past it. */
  readonly anchors?: readonly { readonly key: string; readonly past: number }[];
}

/** So many are kept; it is all written with the layout of the window. */
const MOST_KEPT = 20;

/** How the reader left the trees of the last notes and topics, by topic id. */
export class PaneMemory {
  private trees = new Map<string, LeftTree>();

  /** How a tree was left; empty where nothing is known of it. */
  recall(id: string): LeftTree {
    return this.trees.get(id) ?? {};
  }

  keep(id: string, tree: LeftTree): void {
    this.trees.delete(id);
    if (Object.keys(tree).length > 0) this.trees.set(id, tree);
    const [oldest] = this.trees.keys();
    if (this.trees.size > MOST_KEPT && oldest !== undefined) this.trees.delete(oldest);
  }

  /** As it is kept in the state of a view. */
  toState(): readonly (readonly [string, LeftTree])[] {
    return [...this.trees];
  }

  /** The inverse of `toState`, of whatever a state holds: what is no tree is left out. */
  restore(state: unknown): void {
    this.trees = new Map();
    for (const each of Array.isArray(state) ? (state as readonly unknown[]) : []) {
      const [id, tree] = Array.isArray(each) ? (each as readonly unknown[]) : [];
      if (typeof id === 'string' && typeof tree === 'object' && tree !== null) this.keep(id, readTree(tree));
    }
  }
}

function readTree(kept: object): LeftTree {
  const { folds, filter, anchors } = kept as Record<string, unknown>;
  const rows = (Array.isArray(anchors) ? (anchors as readonly unknown[]) : []).filter(isAnchor);
  return {
    // Its parts are looked at when it is restored.
    ...(typeof folds === 'object' && folds !== null ? { folds } : {}),
    ...(typeof filter === 'string' && filter !== '' ? { filter } : {}),
    ...(rows.length > 0 ? { anchors: rows } : {}),
  };
}

function isAnchor(value: unknown): value is { readonly key: string; readonly past: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { key, past } = value as Record<string, unknown>;
  return typeof key === 'string' && typeof past === 'number' && Number.isFinite(past);
}
