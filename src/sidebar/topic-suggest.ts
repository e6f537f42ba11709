import { FuzzySuggestModal, type App, type FuzzyMatch } from 'obsidian';
import type { Topic } from '../core/topic';
import type { VaultIndex } from '../core/vault-index';

/** A topic under one of its names. */
interface NamedTopic {
  readonly name: string;
  readonly topic: Topic;
  /** What tells it from others of its name. */
  readonly remark: string;
}

/** Lets the reader choose among all that notes are about or link to, by title, by alias, or by a name without a note. */
export class TopicSuggest extends FuzzySuggestModal<NamedTopic> {
  constructor(
    app: App,
    private readonly index: VaultIndex,
    private readonly choose: (topic: Topic, event: MouseEvent | KeyboardEvent) => void,
  ) {
    super(app);
    this.setPlaceholder('Topic, channel or note…');
    this.setInstructions([
      { command: '↵', purpose: 'to show its videos and moments' },
      { command: 'ctrl/cmd ↵', purpose: 'to open its note' },
    ]);
  }

  override getItems(): NamedTopic[] {
    const items: NamedTopic[] = this.index.unresolvedTopics().map(({ topic, notes, display }) => ({
      name: display,
      topic,
      remark: `No note yet · named in ${notes === 1 ? 'one note' : `${notes.toLocaleString()} notes`}`,
    }));
    for (const path of this.index.paths()) {
      const note = this.index.noteAt(path);
      if (note === null) continue;
      const topic = { kind: 'note', path } as const;
      items.push({ name: note.title, topic, remark: path });
      for (const alias of note.aliases) items.push({ name: alias, topic, remark: path });
    }
    return items;
  }

  override getItemText({ name }: NamedTopic): string {
    return name;
  }

  override renderSuggestion(match: FuzzyMatch<NamedTopic>, el: HTMLElement): void {
    el.addClass('mod-complex');
    const contentEl = el.createDiv('suggestion-content');
    super.renderSuggestion(match, contentEl.createDiv('suggestion-title'));
    contentEl.createDiv({ cls: 'suggestion-note', text: match.item.remark });
  }

  override onChooseItem({ topic }: NamedTopic, event: MouseEvent | KeyboardEvent): void {
    this.choose(topic, event);
  }
}
