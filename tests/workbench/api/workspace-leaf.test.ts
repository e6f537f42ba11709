/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import type { ViewStateResult } from 'obsidian';
import './obsidian';
import { App } from './app';
import { ItemView } from './item-view';
import { MemoryStore } from './memory-store';

const TYPE = 'told-view';

async function open(log: string[] = []) {
  class ToldView extends ItemView {
    state: unknown = null;

    override getViewType(): string {
      return TYPE;
    }

    override getDisplayText(): string {
      return 'Told';
    }

    override onload(): void {
      log.push('load');
    }

    protected override onOpen(): Promise<void> {
      log.push(`open ${this.containerEl.isConnected ? 'in the leaf' : 'nowhere'}`);
      return Promise.resolve();
    }

    override setState(state: unknown, _result: ViewStateResult): Promise<void> {
      this.state = state;
      log.push(`state ${JSON.stringify(state)}`);
      return Promise.resolve();
    }

    override getState(): Record<string, unknown> {
      return this.state as Record<string, unknown>;
    }

    protected override onClose(): Promise<void> {
      log.push('close');
      return Promise.resolve();
    }

    override onunload(): void {
      log.push('unload');
    }
  }
  const app = new App({ store: new MemoryStore({ 'A.md': 'a', 'B.md': 'b' }) });
  await app.loadVault();
  document.body.replaceChildren(app.workspace.containerEl);
  app.viewRegistry.registerView(TYPE, (leaf) => new ToldView(leaf));
  app.workspace.becomeReady();
  return { app, workspace: app.workspace, ToldView };
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the view of a leaf', () => {
  test('is loaded, opened in its place, then given its state', async () => {
    const log: string[] = [];
    const { workspace } = await open(log);
    await workspace.getLeaf().setViewState({ type: TYPE, state: { n: 1 } });
    expect(log).toEqual(['load', 'open in the leaf', 'state {"n":1}']);
  });

  test('stays when only the state changes', async () => {
    const log: string[] = [];
    const { workspace } = await open(log);
    const leaf = workspace.getLeaf();
    await leaf.setViewState({ type: TYPE, state: { n: 1 } });
    const { view } = leaf;
    await leaf.setViewState({ type: TYPE, state: { n: 2 } });
    expect(leaf.view).toBe(view);
    expect(log.at(-1)).toBe('state {"n":2}');
  });

  test('is closed, then unloaded, when the leaf shows something else or goes', async () => {
    const log: string[] = [];
    const { workspace } = await open(log);
    const leaf = workspace.getLeaf();
    await leaf.setViewState({ type: TYPE, state: {} });
    log.length = 0;
    await leaf.setViewState({ type: 'empty' });
    expect(log).toEqual(['close', 'unload']);
    await leaf.setViewState({ type: TYPE, state: {} });
    log.length = 0;
    leaf.detach();
    await aMoment();
    expect(log).toEqual(['close', 'unload']);
  });

  test('is put off in a tab that is not seen, and made with its state when it is', async () => {
    const log: string[] = [];
    const { workspace, ToldView } = await open(log);
    const leaf = workspace.getLeaf('tab');
    await leaf.setViewState({ type: TYPE, state: { n: 1 } });
    expect([leaf.isDeferred, leaf.view.getViewType(), log]).toEqual([true, TYPE, []]);
    expect(workspace.getLeavesOfType(TYPE)).toEqual([leaf]);
    await workspace.revealLeaf(leaf);
    expect(leaf.view).toBeInstanceOf(ToldView);
    expect(log.at(-1)).toBe('state {"n":1}');
  });

  test('is put off in a folded dock, and there once the dock is unfolded', async () => {
    const { workspace, ToldView } = await open();
    const leaf = workspace.getRightLeaf(false);
    await leaf.setViewState({ type: TYPE, state: {}, active: true });
    expect(leaf.isDeferred).toBe(true);
    workspace.rightSplit.expand();
    await aMoment();
    expect(leaf.view).toBeInstanceOf(ToldView);
  });

  test('gives way to a note that says so when its plugin goes, and is back with its state when it comes', async () => {
    const { app, workspace, ToldView } = await open();
    const leaf = workspace.getLeaf();
    await leaf.setViewState({ type: TYPE, state: { n: 1 } });
    app.viewRegistry.unregisterView(TYPE);
    await aMoment();
    expect(leaf.view.containerEl.textContent).toContain('Plugin no longer active');
    app.viewRegistry.registerView(TYPE, (other) => new ToldView(other));
    await aMoment();
    expect(leaf.view).toBeInstanceOf(ToldView);
    expect(leaf.view.getState()).toEqual({ n: 1 });
  });
});

describe('a side leaf', () => {
  test('is made once, and shown each time it is asked for', async () => {
    const { workspace, ToldView } = await open();
    const first = await workspace.ensureSideLeaf(TYPE, 'right', { active: true });
    workspace.rightSplit.collapse();
    const second = await workspace.ensureSideLeaf(TYPE, 'right', { active: true });
    expect(second).toBe(first);
    expect(workspace.getLeavesOfType(TYPE)).toHaveLength(1);
    expect(first.view).toBeInstanceOf(ToldView);
    expect(workspace.rightSplit.collapsed).toBe(false);
  });
});

describe('the workspace', () => {
  test('says once which leaf is active and which file is open, after both have changed', async () => {
    const { app, workspace } = await open();
    const told: unknown[] = [];
    workspace.on('active-leaf-change', () => told.push('leaf'));
    workspace.on('file-open', (file: { path: string } | null) => told.push(file?.path ?? null));
    await workspace.openLinkText('A', '');
    await aMoment();
    expect(told).toEqual(['leaf', 'A.md']);
    await workspace.ensureSideLeaf(TYPE, 'right', { active: true });
    await aMoment();
    expect(told).toEqual(['leaf', 'A.md', 'leaf']);
    expect(workspace.getActiveFile()).toBe(app.vault.getFileByPath('A.md'));
  });

  test('keeps its leaves, their states and what is folded in a layout', async () => {
    const { workspace, ToldView } = await open();
    await workspace.getLeaf().setViewState({ type: TYPE, state: { n: 1 } });
    const side = workspace.getRightLeaf(false);
    await side.setViewState({ type: TYPE, state: { n: 2 } });
    await workspace.revealLeaf(side);
    const layout: unknown = JSON.parse(JSON.stringify(workspace.getLayout()));

    const other = await open();
    await other.workspace.changeLayout(layout);
    await aMoment();
    const states = other.workspace.getLeavesOfType(TYPE).map((leaf) => leaf.view.getState());
    expect(states).toEqual([{ n: 1 }, { n: 2 }]);
    expect(other.workspace.getLeavesOfType(TYPE).every((leaf) => leaf.view instanceof other.ToldView)).toBe(
      true,
    );
    expect(other.workspace.rightSplit.collapsed).toBe(false);
    expect(other.workspace.leftSplit.collapsed).toBe(true);
    expect(ToldView).not.toBe(other.ToldView);
  });

  test('always has a leaf in its main area', async () => {
    const { workspace } = await open();
    workspace.iterateRootLeaves((leaf) => leaf.detach());
    const types: string[] = [];
    workspace.iterateRootLeaves((leaf) => types.push(leaf.view.getViewType()));
    expect(types).toEqual(['empty']);
  });

  test('goes back to what a leaf showed before', async () => {
    const { workspace } = await open();
    await workspace.openLinkText('A', '');
    await workspace.openLinkText('B', 'A.md');
    const leaf = workspace.getLeaf();
    await leaf.history.back();
    expect(workspace.getActiveFile()?.path).toBe('A.md');
    await leaf.history.forward();
    expect(workspace.getActiveFile()?.path).toBe('B.md');
  });
});
