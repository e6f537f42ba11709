import { StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { MarkdownFileInfo } from 'obsidian';
import { frontMatterBlockOf, parseFrontMatter } from '../markdown/front-matter-block';
import type { MarkdownHost } from '../markdown/markdown-host';
import { propertiesEl } from '../markdown/properties';
import { markUnresolvedLinks } from '../markdown/resolved-links';
import { SourceLines } from '../markdown/source-lines';
import { frontMatterEndOf } from './markdown-tree';

/** What stands above a note's text: its name. */
class TitleWidget extends WidgetType {
  constructor(private readonly title: string) {
    super();
  }

  override eq(other: TitleWidget): boolean {
    return other.title === this.title;
  }

  override toDOM({ dom: { ownerDocument } }: EditorView): HTMLElement {
    const el = ownerDocument.createElement('div');
    el.className = 'inline-title';
    el.textContent = this.title;
    return el;
  }
}

class PropertiesWidget extends WidgetType {
  constructor(
    private readonly host: MarkdownHost,
    private readonly sourcePath: string,
    private readonly yaml: string,
  ) {
    super();
  }

  override eq(other: PropertiesWidget): boolean {
    return other.yaml === this.yaml && other.sourcePath === this.sourcePath;
  }

  override toDOM({ dom: { ownerDocument } }: EditorView): HTMLElement {
    const el = ownerDocument.createElement('div');
    el.className = 'metadata-container-wrapper';
    el.append(propertiesEl(ownerDocument, parseFrontMatter(this.yaml)) ?? '');
    markUnresolvedLinks(this.host, el, this.sourcePath);
    return el;
  }
}

/** The name of the note above its text, in both modes. */
export function noteTitle(info: MarkdownFileInfo): Extension {
  const title = () => {
    const widget = new TitleWidget(info.file?.basename ?? '');
    return Decoration.set(Decoration.widget({ widget, block: true, side: -1 }).range(0));
  };
  return StateField.define<DecorationSet>({
    create: title,
    update: (set, { docChanged }) => (docChanged ? title() : set),
    provide: (field) => EditorView.decorations.from(field),
  });
}

/** Properties as a table in the place of their YAML; only Source mode shows that, or YAML that cannot be read. */
export function drawnProperties(host: MarkdownHost, info: MarkdownFileInfo): Extension {
  const draw = (state: EditorState): DecorationSet => {
    const end = frontMatterEndOf(state);
    if (end === 0) return Decoration.none;
    const yaml = frontMatterBlockOf(new SourceLines(state.sliceDoc(0, end)))?.yaml ?? '';
    if (parseFrontMatter(yaml) === null) return Decoration.none;
    const widget = new PropertiesWidget(host, info.file?.path ?? '', yaml);
    return Decoration.set(Decoration.replace({ widget, block: true }).range(0, end));
  };
  return StateField.define<DecorationSet>({
    create: draw,
    update: (set, { docChanged, state }) => (docChanged ? draw(state) : set),
    provide: (field) => [
      EditorView.decorations.from(field),
      EditorView.atomicRanges.of((view) => view.state.field(field)),
    ],
  });
}
