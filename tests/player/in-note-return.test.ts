/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { App } from 'obsidian';
import type { InNote } from '../../src/player/in-note';
import { InNoteReturn } from '../../src/player/in-note-return';
import { keepInNote } from '../../src/player/kept-in-note';
import { App as WorkbenchApp } from '../workbench/api/app';
import { MemoryStore } from '../workbench/api/memory-store';
import { FILM } from './playback-contract';

const NOTE = 'A film.md';

let app: App;
let becomeReady: () => void;
let resumed: unknown[];
let inNoteReturn: InNoteReturn;

// What jsdom lacks of what the workspace needs.
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });

/** An app that is starting, whose note had the player at its top when it ended. */
beforeEach(async () => {
  const workbench = new WorkbenchApp({ store: new MemoryStore({ [NOTE]: 'Text.' }) });
  await workbench.loadVault();
  becomeReady = () => workbench.workspace.becomeReady();
  app = workbench as unknown as App;
  document.body.append(app.workspace.containerEl);
  jest.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockReturnValue(document.body);
  await app.workspace.getLeaf('tab').setViewState({ type: 'markdown', state: { file: NOTE }, active: true });
  const request = { moment: { videoId: FILM, seconds: 61.5 }, sourcePath: NOTE, title: 'A film' };
  keepInNote(app, { path: NOTE, viewing: { request, ownRate: null, mode: 'playing' } });
  resumed = [];
  const screen = { resume: (viewing: unknown) => resumed.push(viewing) };
  inNoteReturn = new InNoteReturn(app, { openIn: () => screen as unknown as ReturnType<InNote['openIn']> });
  inNoteReturn.load();
});

afterEach(() => {
  inNoteReturn.unload();
  keepInNote(app, null);
  jest.restoreAllMocks();
  document.body.empty();
});

describe('the player that stood at the top of a note', () => {
  it('is back once the layout is ready, at rest', () => {
    expect(resumed).toEqual([]);
    becomeReady();
    expect(resumed).toMatchObject([{ request: { moment: { seconds: 61.5 } }, mode: 'resting' }]);
  });

  it('does not come back once the plugin has been turned off, though the layout was not ready then', () => {
    inNoteReturn.unload();
    becomeReady();
    expect(resumed).toEqual([]);
  });
});
