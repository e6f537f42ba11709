import type { Branch, BranchList } from './branch';
import { SparseExtents } from './sparse-extents';
import type { TreeRow } from './tree-row';

/** So many children are made at once; of more, only those that are looked at. */
const FEW = 100;

/** Of many children, so many stay made though they are out of view. */
const MOST_MADE = 400;

/** What all nodes of a tree share. */
export interface TreeContext<Own extends { readonly key: string }> {
  /** The nodes of rows that are not folded away, by key, as far as they have been made. */
  readonly nodes: Map<string, TreeNode<Own>>;
  /** Counts up with every row that is looked at. */
  clock: number;
  /** Whether a row is folded; `row` is null for rows that nobody has looked at. */
  isFolded(row: Own | null, byDefault: boolean): boolean;
  /** The keys of rows that are folded or unfolded otherwise than by default. */
  chosenKeys(): Iterable<string>;
  /** The height of a row that has never been drawn, in pixels. */
  guessHeight(level: number): number;
}

/** A row that has been looked at, with its children where it is unfolded. */
export class TreeNode<Own extends { readonly key: string }> {
  /** Of the row alone, in pixels: as measured, or as guessed. */
  height: number;
  children: Siblings<Own> | null = null;
  isFolded: boolean | null = null;
  /** When it was looked at last, by the clock of its tree. */
  seen = 0;
  /** Whether more may be known of it than it shows; it is asked for once somebody looks. */
  isStale = false;
  private cached: (Own & TreeRow) | null = null;

  constructor(
    readonly siblings: Siblings<Own>,
    public index: number,
    public branch: Branch<Own>,
  ) {
    this.height = siblings.context.guessHeight(siblings.level);
    siblings.context.nodes.set(this.key, this);
    this.take(branch, index);
  }

  get key(): string {
    return this.branch.row.key;
  }

  /** How many rows it makes with all under it. */
  get rows(): number {
    return 1 + (this.children?.extents.rows ?? 0);
  }

  /** In pixels, with all under it. */
  get fullHeight(): number {
    return this.height + (this.children?.extents.height ?? 0);
  }

  get row(): Own & TreeRow {
    return (this.cached ??= this.siblings.placed(this.branch.row, this.index, this.isFolded));
  }

  /** Among all rows of the tree. */
  get rowIndex(): number {
    const { parent, extents } = this.siblings;
    return (parent === null ? 0 : parent.rowIndex + 1) + extents.rowsBefore(this.index);
  }

  /** Its upper edge, in pixels. */
  get top(): number {
    const { parent, extents } = this.siblings;
    return (parent === null ? 0 : parent.top + parent.height) + extents.heightBefore(this.index);
  }

  /** Takes what is known of it now. */
  take(branch: Branch<Own>, index: number): void {
    this.branch = branch;
    this.index = index;
    this.isStale = false;
    this.cached = null;
    const { children } = branch;
    const { context, level } = this.siblings;
    this.isFolded =
      children === undefined ? null : context.isFolded(branch.row, branch.isFoldedByDefault ?? false);
    if (children === undefined || this.isFolded === true) {
      this.children?.drop();
      this.children = null;
    } else if (this.children === null) {
      this.children = new Siblings(context, level + 1, this);
      this.children.take(children());
    } else {
      this.children.take(children());
    }
  }

  /** Forgets it and all under it. */
  drop(): void {
    this.children?.drop();
    const { nodes } = this.siblings.context;
    // It may have come to stand elsewhere.
    if (nodes.get(this.key) === this) nodes.delete(this.key);
  }
}

/** The children of a row: those that have been looked at are nodes, the others are only counted. */
export class Siblings<Own extends { readonly key: string }> {
  readonly extents = new SparseExtents<TreeNode<Own>>();
  private list: BranchList<Own> | null = null;

  constructor(
    readonly context: TreeContext<Own>,
    readonly level: number,
    readonly parent: TreeNode<Own> | null,
  ) {}

  get length(): number {
    return this.list?.length ?? 0;
  }

  /** The node of a child, made if it has to be; null where there is no such child. */
  node(index: number): TreeNode<Own> | null {
    if (this.list === null || index < 0 || index >= this.list.length) return null;
    let node = this.extents.at(index);
    if (node === null) {
      node = new TreeNode(this, index, this.list.at(index));
      this.extents.add(node);
      this.changed();
    } else if (node.isStale) {
      node.take(this.list.at(index), index);
      this.changed();
    }
    node.seen = ++this.context.clock;
    return node;
  }

  /** The row of a child that need not be made; null where there is no such child. */
  rowAt(index: number): (Own & TreeRow) | null {
    if (this.list === null || index >= this.list.length) return null;
    return this.extents.at(index)?.row ?? this.placed(this.list.at(index).row, index, null);
  }

  /** A child's row in its place. */
  placed(row: Own, index: number, isFolded: boolean | null): Own & TreeRow {
    return { ...row, level: this.level, position: index + 1, siblings: this.length, isFolded };
  }

  /**
   * Takes a list in place of the one before; nodes stay for what is in both. A long list that is taken again says that
   * more may be known of its branches: those in view are asked for, the others once they are looked at.
   */
  take(list: BranchList<Own>): void {
    const isSame = list === this.list && list.length > FEW;
    this.list = list;
    const { context, level } = this;
    const height = context.guessHeight(level);
    const unknown = context.isFolded(null, list.areFoldedByDefault)
      ? { rows: 1, height }
      : { rows: 2, height: height + context.guessHeight(level + 1) };
    this.extents.reset(list.length, isSame ? this.staleNodes() : this.nodesIn(list), unknown);
    if (list.length <= FEW) {
      for (let i = 0; i < list.length; i++) this.node(i);
    } else {
      for (const key of context.chosenKeys()) this.node(list.indexOf(key));
    }
    this.changed();
  }

  /** To be told that a node has got another height, or other children. */
  changed(): void {
    this.extents.changed();
    this.parent?.siblings.changed();
  }

  /** Forgets all nodes. */
  drop(): void {
    for (const node of this.extents.known) node.drop();
  }

  /** The nodes that are still there in a list. */
  private nodesIn(list: BranchList<Own>): readonly TreeNode<Own>[] {
    return this.lastSeen().filter((node) => {
      const index = list.indexOf(node.key);
      if (index < 0) node.drop();
      else node.take(list.at(index), index);
      return index >= 0;
    });
  }

  private staleNodes(): readonly TreeNode<Own>[] {
    const nodes = this.lastSeen();
    for (const node of nodes) node.isStale = true;
    return nodes;
  }

  /** The nodes; where there are many, those that have been out of view for longest are forgotten. */
  private lastSeen(): readonly TreeNode<Own>[] {
    const { known } = this.extents;
    if (known.length <= MOST_MADE) return known;
    const oldest = known.toSorted((a, b) => b.seen - a.seen)[MOST_MADE / 2]?.seen ?? 0;
    return known.filter((node) => {
      const isOld = node.seen <= oldest;
      if (isOld) node.drop();
      return !isOld;
    });
  }
}
