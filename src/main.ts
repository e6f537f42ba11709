import { Platform, Plugin } from 'obsidian';
import { ChipEvents } from './chip/chip-events';
import { Chips } from './chip/chips';
import { PlayingChips } from './chip/playing-chips';
import { addCommands, openSources } from './commands';
import type { VideoId } from './core/video-id';
import { addWriting } from './editing/add-writing';
import { dropsMoments } from './editing/drop-moment';
import { livePreviewChips } from './editing/live-preview';
import { addCommandsOfPlayer } from './player/add-commands';
import { NowPlayingDeck } from './player/controls/now-playing-deck';
import { MomentPlayer } from './player/moment-player';
import { Reel } from './player/reel';
import { PlayerView, VIEW_TYPE_PLAYER } from './player/player-view';
import { NoteFollower } from './reading/note-follower';
import { timestampPostProcessor } from './reading/timestamp-post-processor';
import { ReaderScrolling } from './scroll/reader-scrolling';
import { Settings } from './settings';
import { VideoCitationsSettingTab } from './settings-tab';
import { SourcesView, VIEW_TYPE_SOURCES } from './sidebar/sources-view';
import { addTimestampCommands } from './timestamp-commands';
import { CachedFacts } from './vault/cached-facts';
import { CachedNoteReader } from './vault/cached-note-reader';
import { LearntDurations } from './vault/learnt-durations';
import { LocalMedia } from './vault/local-media';
import { PluginData } from './vault/plugin-data';
import { RememberedDials } from './vault/remembered-dials';
import { WatchMemory } from './vault/watch-memory';
import { VaultIndexer } from './vault/vault-indexer';

/** Builds the parts and hands them to Obsidian, which releases them. */
export default class VideoCitationsPlugin extends Plugin {
  override onload(): void {
    const data = new PluginData(this);
    const settings = new Settings(data);
    const durations = this.addChild(new LearntDurations(this.app.workspace, data));
    const dials = this.addChild(new RememberedDials(this.app.workspace, data));
    const memory = this.addChild(new WatchMemory(this.app.workspace, data));
    const nowPlaying = new NowPlayingDeck();
    const notesOn = (videoId: VideoId): readonly string[] => vault.index.notesOn(videoId);
    const notes = new CachedNoteReader(this.app.vault, durations, notesOn);
    const vault = this.addChild(new VaultIndexer(this.app, notes));
    vault.onChange(() => void notes.reconsider());
    const localMedia = this.addChild(new LocalMedia(this.app));
    const offers = addWriting(this, { nowPlaying, notes, notesOn, settings });
    const { app } = this;
    const reelParts = { app, notes, vault, durations, nowPlaying };
    const reel = this.addChild(new Reel({ ...reelParts, player: (): MomentPlayer => player }));
    const stores = { localMedia, notes, durations, dials, memory };
    const screenParts = { app, ...stores, nowPlaying, offers, reel };
    const player = this.addChild(new MomentPlayer({ ...screenParts, settings }));
    const events = this.addChild(new ChipEvents(this.app));
    const playing = this.addChild(new PlayingChips(nowPlaying));
    const chips = this.addChild(new Chips({ notes, durations, vault, player, events, playing }));
    const reader = this.addChild(new ReaderScrolling(this.app));
    this.addChild(new NoteFollower(this.app.workspace, nowPlaying, playing, reader));
    const facts = new CachedFacts(this.app, vault.index);
    const sourcesParts = { player, notes, vault, facts, durations, nowPlaying, reader, reel };

    this.registerView(VIEW_TYPE_PLAYER, (leaf) => new PlayerView(leaf, screenParts, player));
    this.registerView(VIEW_TYPE_SOURCES, (leaf) => new SourcesView(leaf, sourcesParts));
    this.registerHoverLinkSource(VIEW_TYPE_SOURCES, { display: 'Sources', defaultMod: true });
    this.registerMarkdownPostProcessor(timestampPostProcessor(chips));
    this.registerEditorExtension([livePreviewChips(chips), dropsMoments]);
    addCommands(this, player, notes, vault.index);
    addCommandsOfPlayer(this, { player, nowPlaying, memory, reel, index: vault.index });
    addTimestampCommands(this, chips, nowPlaying);
    this.addSettingTab(new VideoCitationsSettingTab(this, settings));
    const kept = [durations, settings, memory, dials];
    this.onExternalSettingsChange = () => Promise.all(kept.map((each) => each.onFileChange()));
  }

  override onUserEnable(): void {
    // On a phone the sidebar would cover the note.
    openSources(this.app.workspace, !Platform.isPhone);
  }
}
