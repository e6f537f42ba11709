/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import type { SettingDefinitionItem } from 'obsidian';
import './obsidian';
import { App } from './app';
import { MemoryStore } from './memory-store';
import { Plugin } from './plugin';
import { PluginSettingTab } from './setting-tab';

const manifest = {
  id: 'told',
  name: 'Told',
  author: 'A',
  version: '1.0.0',
  minAppVersion: '1.13.0',
  description: 'D.',
};

class ToldPlugin extends Plugin {
  override settings: Record<string, unknown> = {};
}

class ToldTab extends PluginSettingTab {
  constructor(
    app: App,
    plugin: Plugin,
    readonly definitions: () => SettingDefinitionItem[],
  ) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return this.definitions();
  }
}

function show(
  settings: Record<string, unknown>,
  definitions: (settings: Record<string, unknown>) => SettingDefinitionItem[],
) {
  const app = new App({ store: new MemoryStore() });
  const plugin = new ToldPlugin(app, manifest);
  plugin.settings = settings;
  const tab = new ToldTab(app, plugin, () => definitions(settings));
  document.body.replaceChildren(tab.containerEl);
  tab.render();
  const row = (name: string) => {
    const rows = tab.containerEl.findAll('.setting-item');
    const found = rows.find((el) => el.find('.setting-item-name')?.textContent === name);
    if (!found) throw new Error(`no setting "${name}"`);
    return found;
  };
  return { app, plugin, tab, row };
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

function type(el: HTMLElement, text: string): void {
  const field = el.find('input') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

describe('a control', () => {
  test('shows the value of the settings, else its default', () => {
    const { row } = show({ a: 'kept' }, () => [
      { name: 'A', control: { type: 'text', key: 'a' } },
      { name: 'B', control: { type: 'text', key: 'b', defaultValue: 'otherwise' } },
    ]);
    expect((row('A').find('input') as HTMLInputElement).value).toBe('kept');
    expect((row('B').find('input') as HTMLInputElement).value).toBe('otherwise');
  });

  test('changes the settings and saves them', async () => {
    const { app, plugin, row } = show({ on: false }, () => [
      { name: 'On', control: { type: 'toggle', key: 'on' } },
    ]);
    row('On').find('.checkbox-container').click();
    await aMoment();
    expect(plugin.settings).toEqual({ on: true });
    expect(await plugin.loadData()).toEqual({ on: true });
    expect(await app.vault.adapter.exists('.obsidian/plugins/told/data.json')).toBe(true);
  });

  test('keeps nothing that is not valid, and says why', async () => {
    const { plugin, row } = show({ speed: '1' }, () => [
      {
        name: 'Speed',
        control: {
          type: 'text',
          key: 'speed',
          validate: (value) => (value === '0' ? 'Not zero.' : undefined),
        },
      },
    ]);
    type(row('Speed'), '0');
    await aMoment();
    expect(row('Speed').find('.setting-item-error').textContent).toBe('Not zero.');
    expect(plugin.settings).toEqual({ speed: '1' });
    type(row('Speed'), '2');
    await aMoment();
    expect(row('Speed').find('.setting-item-error')).toBeNull();
    expect(plugin.settings).toEqual({ speed: '2' });
  });

  test('says at once that what is stored is not valid, and leaves it stored', async () => {
    const { plugin, row } = show({ speed: 'x' }, () => [
      { name: 'Speed', control: { type: 'text', key: 'speed', validate: () => 'A number, please.' } },
    ]);
    await aMoment();
    expect(row('Speed').find('.setting-item-error').textContent).toBe('A number, please.');
    expect(plugin.settings).toEqual({ speed: 'x' });
  });

  test('of numbers gives numbers, and nothing out of its limits', async () => {
    const { plugin, row } = show({ n: 1 }, () => [
      { name: 'N', control: { type: 'number', key: 'n', min: 0, max: 10 } },
    ]);
    type(row('N'), '7');
    await aMoment();
    type(row('N'), '70');
    await aMoment();
    expect(plugin.settings).toEqual({ n: 7 });
  });
});

describe('what is visible and what is disabled', () => {
  test('is asked anew after a change of a control, and by refreshDomState', async () => {
    const settings: Record<string, unknown> = { on: false };
    const { tab, row } = show(settings, () => [
      { name: 'On', control: { type: 'toggle', key: 'on' } },
      { name: 'More', visible: () => settings.on === true, control: { type: 'text', key: 'more' } },
      { name: 'Field', control: { type: 'text', key: 'field', disabled: () => settings.on === true } },
    ]);
    const seen = () => [row('More').style.display, (row('Field').find('input') as HTMLInputElement).disabled];
    expect(seen()).toEqual(['none', false]);
    row('On').find('.checkbox-container').click();
    await aMoment();
    expect(seen()).toEqual(['', true]);
    settings.on = false;
    tab.refreshDomState();
    expect(seen()).toEqual(['none', false]);
  });
});

describe('a line', () => {
  test('with an action runs it, by click and by key, unless it is disabled', () => {
    const action = jest.fn();
    let disabled = false;
    const { row } = show({}, () => [{ name: 'Forget', action, disabled: () => disabled }]);
    row('Forget').click();
    row('Forget').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    disabled = true;
    row('Forget').click();
    expect(action.mock.calls).toEqual([
      [row('Forget'), 0],
      [row('Forget'), 0],
    ]);
  });

  test('that a plugin draws is cleaned up before it is drawn again', () => {
    const cleanup = jest.fn();
    const render = jest.fn(() => cleanup);
    const { tab } = show({}, () => [{ name: 'Own', render }]);
    tab.update();
    expect([render.mock.calls.length, cleanup.mock.calls.length]).toEqual([2, 1]);
    tab.hide();
    expect(cleanup).toHaveBeenCalledTimes(2);
  });

  test('leads to a page and back', () => {
    const { tab, row } = show({}, () => [
      { type: 'page', name: 'Advanced', items: [{ name: 'Inside', control: { type: 'text', key: 'x' } }] },
    ]);
    row('Advanced').click();
    expect(row('Inside')).toBeDefined();
    tab.containerEl.find('[aria-label="Back"]').click();
    expect(row('Advanced')).toBeDefined();
  });
});

describe('a list', () => {
  test('can lose, move and get items, and says when it has none', () => {
    const calls: unknown[] = [];
    const items = ['One', 'Two'];
    const { tab, row } = show({}, () => [
      {
        type: 'list',
        heading: 'Channels',
        emptyState: 'No channels yet.',
        items: items.map((name) => ({ name })),
        onDelete: (index) => calls.push(['delete', index]),
        onReorder: (from, to) => calls.push(['move', from, to]),
        addItem: { name: 'Add channel', action: () => calls.push('add') },
      },
    ]);
    row('Two').find('[aria-label="Delete"]').click();
    row('Two').find('[aria-label="Move up"]').click();
    tab.containerEl.find('[aria-label="Add channel"]').click();
    expect(calls).toEqual([['delete', 1], ['move', 1, 0], 'add']);
    items.length = 0;
    tab.update();
    expect(tab.containerEl.textContent).toContain('No channels yet.');
  });
});
