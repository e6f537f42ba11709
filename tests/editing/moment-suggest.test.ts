/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import type { EditorSuggestContext } from 'obsidian';
import type { VideoId } from '../../src/core/video-id';
import { NO_VIDEO_KNOWN } from '../../src/core/note-knowledge';
import { MomentSuggest, type SuggestParts } from '../../src/editing/moment-suggest';
import { DEFAULT_CHOICES } from '../../src/settings';
import { openMemoryApp } from '../workbench/api/memory-app';
import { fileAt } from './repairing-app';

test('in a note that cannot be read, the moment that is shown is offered all the same', async () => {
  const app = await openMemoryApp({ 'A.md': ';;' });
  const state = { videoId: 'gcnPi-IEeec' as VideoId, seconds: 61 } as SuggestParts['nowPlaying']['state'];
  const suggest = new MomentSuggest(app, {
    nowPlaying: { state },
    settings: { choices: DEFAULT_CHOICES, recall: () => Promise.resolve() },
    notes: {
      read: () => Promise.reject(new Error('EIO')),
      knowledgeFor: () => Promise.resolve(NO_VIDEO_KNOWN),
    },
  });
  const context = { query: '', file: fileAt(app, 'A.md') } as EditorSuggestContext;
  expect((await suggest.getSuggestions(context)).map(({ moment }) => moment.seconds)).toEqual([61]);
});
