import { PluginSettingTab, type Plugin, type SettingDefinition, type SettingDefinitionItem } from 'obsidian';
import { PLACE_NAMES, PLACES, PLACES_ON_PHONE } from './core/place';
import { TEMPLATES, type Template } from './core/write-moment';
import { DEFAULT_CHOICES, isTrigger, MOST_BACK, readChoices, type Choices, type Settings } from './settings';

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
        control: choiceOf('place', PLACES, PLACE_NAMES),
      },
      {
        name: 'Player opens on phones',
        desc: 'Where one pane is seen at a time.',
        control: choiceOf('placeOnPhone', PLACES_ON_PHONE, PLACE_NAMES),
      },
      { type: 'group', heading: 'Writing', items: this.writingItems() },
    ];
  }

  private writingItems(): SettingDefinition[] {
    return [
      {
        name: 'Write moments as',
        desc: 'What “Insert current moment” and suggestions put into a note. Only timestamps play beside it.',
        control: choiceOf('template', TEMPLATES, TEMPLATE_NAMES),
      },
      {
        name: 'Go back before inserting',
        desc: `So many seconds, up to ${String(MOST_BACK)}: what is worth a note was said before you asked for it.`,
        control: { type: 'number', ...valueOf('goesBack'), min: 0, max: MOST_BACK, step: 1 },
      },
      {
        name: 'Pause while typing',
        desc: 'The video goes on when you have typed nothing for two seconds.',
        control: { type: 'toggle', ...valueOf('pausesWhileTyping') },
      },
      {
        name: 'Suggest moments behind',
        desc: 'Type this in a note to be offered the current moment and the note’s nearby cues. Empty for no offers.',
        control: {
          type: 'text',
          ...valueOf('trigger'),
          validate: (text: string) =>
            isTrigger(text) ? undefined : 'Two to five marks, without letters, digits and spaces.',
        },
      },
      {
        name: 'Convert what is pasted',
        desc: 'Times and YouTube addresses in pasted text become timestamps at once.',
        control: { type: 'toggle', ...valueOf('convertsPasted') },
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

const TEMPLATE_NAMES: Readonly<Record<Template, string>> = {
  anchor: 'Timestamps that play',
  link: 'Links to the video',
  text: 'Plain text',
};

function valueOf<Key extends keyof Choices>(key: Key): { key: Key; defaultValue: Choices[Key] } {
  return { key, defaultValue: DEFAULT_CHOICES[key] };
}

function choiceOf<Value extends string>(
  key: 'place' | 'placeOnPhone' | 'template',
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
) {
  const options = Object.fromEntries(values.map((value) => [value, names[value]]));
  return { type: 'dropdown' as const, ...valueOf(key), options };
}
