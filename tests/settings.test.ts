import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CHOICES, readChoices, Settings } from '../src/settings';
import { PluginData } from '../src/vault/plugin-data';

/** The data file of a plugin, in memory. */
class MemoryFile {
  reads = 0;
  constructor(public data: unknown = null) {}
  loadData = (): Promise<unknown> => {
    this.reads += 1;
    return Promise.resolve(this.data);
  };
  saveData = (data: unknown): Promise<void> => {
    this.data = data;
    return Promise.resolve();
  };
}

describe('what is read of a file', () => {
  it.each([
    [undefined, {}],
    [null, {}],
    ['tab', {}],
    [{ place: 'tab' }, {}],
    [{ version: 2, place: 'tab' }, {}],
    [{ version: 1, place: 'moon', placeOnPhone: 7 }, {}],
    [{ version: 1, place: 'tab' }, { place: 'tab' }],
    [{ version: 1, placeOnPhone: 'popout' }, {}],
    [
      { version: 1, place: 'popout', placeOnPhone: 'browser' },
      { place: 'popout', placeOnPhone: 'browser' },
    ],
    [
      {
        version: 1,
        template: 'link',
        goesBack: 5,
        pausesWhileTyping: true,
        trigger: '@@',
        convertsPasted: true,
      },
      { template: 'link', goesBack: 5, pausesWhileTyping: true, trigger: '@@', convertsPasted: true },
    ],
    [{ version: 1, trigger: '' }, { trigger: '' }],
    [
      {
        version: 1,
        template: 'poem',
        goesBack: -1,
        pausesWhileTyping: 1,
        trigger: 'a',
        convertsPasted: 'no',
      },
      {},
    ],
    [{ version: 1, goesBack: 2.5, trigger: ';; ' }, {}],
    [{ version: 1, goesBack: 61, trigger: ';' }, {}],
  ])('%j says %j, and the rest is the default', (stored, chosen) => {
    expect(readChoices(stored)).toEqual({ ...DEFAULT_CHOICES, ...chosen });
  });
});

describe('settings', () => {
  it('read nothing before somebody asks', async () => {
    const file = new MemoryFile({ settings: { version: 1, place: 'tab' } });
    const settings = new Settings(new PluginData(file));
    expect(file.reads).toBe(0);
    expect(await settings.placeOn('desktop')).toBe('tab');
    expect(await settings.placeOn('phone')).toBe('note');
    expect(file.reads).toBe(1);
  });

  it('keep a choice, and leave alone what else the file holds', async () => {
    const file = new MemoryFile({ durations: 'theirs', settings: { version: 1, placeOnPhone: 'tab' } });
    await new Settings(new PluginData(file)).choose({ place: 'popout' });
    expect(file.data).toEqual({
      durations: 'theirs',
      settings: { ...DEFAULT_CHOICES, version: 1, place: 'popout', placeOnPhone: 'tab' },
    });
    expect(await new Settings(new PluginData(file)).placeOn('desktop')).toBe('popout');
  });

  it('follow a file that a sync has changed', async () => {
    const file = new MemoryFile();
    const settings = new Settings(new PluginData(file));
    expect(await settings.placeOn('desktop')).toBe('beside');
    file.data = { settings: { version: 1, place: 'note' } };
    await settings.onFileChange();
    expect(await settings.placeOn('desktop')).toBe('note');
  });

  it('follow it even where something else was chosen here before', async () => {
    const file = new MemoryFile();
    const settings = new Settings(new PluginData(file));
    await settings.choose({ place: 'tab' });
    file.data = { settings: { version: 1, place: 'note' } };
    await settings.onFileChange();
    expect(await settings.placeOn('desktop')).toBe('note');
  });

  it('keep choices that are made one right after the other', async () => {
    const file = new MemoryFile();
    const settings = new Settings(new PluginData(file));
    await Promise.all([settings.choose({ place: 'tab' }), settings.choose({ goesBack: 5 })]);
    expect(file.data).toMatchObject({ settings: { place: 'tab', goesBack: 5 } });
    expect(settings.choices).toMatchObject({ place: 'tab', goesBack: 5 });
  });

  it('leave those of a later version of the plugin as they are, and a choice holds for the session', async () => {
    const later = { settings: { version: 2, places: ['tab'] } };
    const file = new MemoryFile(later);
    const settings = new Settings(new PluginData(file));
    await settings.choose({ place: 'popout' });
    expect(file.data).toEqual(later);
    await settings.onFileChange();
    expect(await settings.placeOn('desktop')).toBe('popout');
  });
});
