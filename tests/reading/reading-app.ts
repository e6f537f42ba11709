import { MarkdownRenderer, MarkdownRenderChild, Plugin, type App, type PluginManifest } from 'obsidian';
import type { Moment } from '../../src/core/moment';
import type { PlayRequest, Player } from '../../src/core/ports';
import { ChipEvents } from '../../src/chip/chip-events';
import { Chips } from '../../src/chip/chips';
import { PlayingChips } from '../../src/chip/playing-chips';
import { timestampPostProcessor } from '../../src/reading/timestamp-post-processor';
import { CachedNoteReader } from '../../src/vault/cached-note-reader';
import { VaultIndexer } from '../../src/vault/vault-indexer';
import { StillPlaying } from '../still-playing';
import { emptyDurations } from '../vault/empty-durations';
import { openMemoryApp } from '../workbench/api/memory-app';

/** Notes what it is asked to play, and plays nothing. */
class RecordingPlayer implements Player {
  readonly played: PlayRequest[] = [];
  readonly opened: Moment[] = [];

  play(request: PlayRequest): Promise<void> {
    this.played.push(request);
    return Promise.resolve();
  }

  openInBrowser(moment: Moment): void {
    this.opened.push(moment);
  }
}

/** The plugin as far as rendered notes are concerned. */
class ReadingPlugin extends Plugin {
  readonly player = new RecordingPlayer();
  readonly durations = emptyDurations();
  readonly notes = new CachedNoteReader(this.app.vault, this.durations);
  readonly vault = this.addChild(new VaultIndexer(this.app, this.notes));
  readonly events = this.addChild(new ChipEvents(this.app));
  readonly nowPlaying = new StillPlaying();
  readonly playing = this.addChild(new PlayingChips(this.nowPlaying));
  readonly chips = this.addChild(new Chips(this));
  readonly process = timestampPostProcessor(this.chips);

  override onload(): void {
    this.registerMarkdownPostProcessor(this.process);
  }
}

/** A rendered piece of Markdown, drawn into the page, and what ends with it. */
export interface Rendered {
  readonly el: HTMLElement;
  readonly child: MarkdownRenderChild;
  /** Every timestamp, chip or not. */
  readonly anchors: () => readonly HTMLElement[];
}

/** An app with the plugin in it. */
export interface ReadingApp {
  readonly app: App;
  readonly plugin: ReadingPlugin;
  readonly player: RecordingPlayer;
  /** Draws a text as that of the note at a path, by default in the main window. */
  render(text: string, path: string, doc?: Document): Promise<Rendered>;
}

/** Opens a vault in memory, with the plugin loaded and the index built. */
export async function openReadingApp(files: Readonly<Record<string, string>>): Promise<ReadingApp> {
  const app = await openMemoryApp(files);
  const plugin = new ReadingPlugin(app, { id: 'video-citations' } as PluginManifest);
  plugin.load();
  await settle();
  return {
    app,
    plugin,
    player: plugin.player,
    render: async (text, path, doc = document) => {
      const el = doc.body.createDiv();
      const child = new MarkdownRenderChild(el);
      child.load();
      await MarkdownRenderer.render(app, text, el, path, child);
      await settle();
      return { el, child, anchors: () => el.findAll('a.yt-timestamp') };
    },
  };
}

/** Waits until post-processors, which nobody waits for, have read their notes. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
