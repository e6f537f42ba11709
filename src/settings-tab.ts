import { PluginSettingTab, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { PLACE_NAMES, PLACES, PLACES_ON_PHONE, type Place } from './core/place';
import { DEFAULT_CHOICES, readChoices, type Choices, type Settings } from './settings';

/** What the reader can choose, as a page of Obsidian's settings. */
export class VideoCitationsSettingTab extends PluginSettingTab {
  override icon = 'circle-play';

  constructor(
    plugin: Plugin,
    private readonly settings: Settings,
  ) {
    super(plugin.app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      {
        name: 'Player opens',
        desc: 'On desktops and tablets. A player that is open stays where it is; its menu and commands move it.',
        control: choiceOf('place', PLACES),
      },
      {
        name: 'Player opens on phones',
        desc: 'Where one pane is seen at a time.',
        control: choiceOf('placeOnPhone', PLACES_ON_PHONE),
      },
    ];
  }

  override getControlValue(key: keyof Choices): unknown {
    // Drawn with the defaults at first, and once more when the file has been read: only who opens the tab reads it.
    const before = this.settings.choices;
    void this.settings.recall().then(() => {
      if (this.settings.choices !== before) this.update();
    });
    return before[key];
  }

  override async setControlValue(key: keyof Choices, value: unknown): Promise<void> {
    const choices = readChoices({ version: 1, ...this.settings.choices, [key]: value });
    await this.settings.choose({ [key]: choices[key] });
  }
}

function choiceOf(key: keyof Choices, places: readonly Place[]) {
  const options = Object.fromEntries(places.map((place) => [place, PLACE_NAMES[place]]));
  return { type: 'dropdown' as const, key, options, defaultValue: DEFAULT_CHOICES[key] };
}
