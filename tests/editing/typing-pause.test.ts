/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { DEFAULT_CHOICES } from '../../src/settings';
import { TypingPause } from '../../src/editing/typing-pause';

/** A player of which it is known whether it plays. */
class FakePlayer {
  isPlaying = true;
  private isHeld = false;
  hold(): boolean {
    if (!this.isPlaying) return false;
    this.isPlaying = false;
    return (this.isHeld = true);
  }
  letGo(): void {
    if (this.isHeld) this.isPlaying = true;
    this.isHeld = false;
  }
}

let player: FakePlayer;
let pause: TypingPause;
let view: EditorView;
const settings = {
  choices: { ...DEFAULT_CHOICES, pausesWhileTyping: true },
  recall: () => Promise.resolve(),
};

beforeEach(() => {
  jest.useFakeTimers();
  settings.choices = { ...DEFAULT_CHOICES, pausesWhileTyping: true };
  player = new FakePlayer();
  pause = new TypingPause(player, settings);
  pause.load();
  view = new EditorView({ state: EditorState.create({ doc: 'A note', extensions: pause.extension }) });
});
afterEach(() => {
  view.destroy();
  pause.unload();
  jest.useRealTimers();
});

const changes = (userEvent?: string): void =>
  view.dispatch({ changes: { from: 0, insert: 'x' }, ...(userEvent === undefined ? {} : { userEvent }) });

describe('while something is typed', () => {
  test('the video waits, and goes on after two seconds of silence', () => {
    changes('input.type');
    expect(player.isPlaying).toBe(false);
    jest.advanceTimersByTime(1500);
    changes('delete.backward');
    jest.advanceTimersByTime(1500);
    expect(player.isPlaying).toBe(false);
    jest.advanceTimersByTime(600);
    expect(player.isPlaying).toBe(true);
  });

  test('a video that does not play stays as it is', () => {
    player.isPlaying = false;
    changes('input.type');
    jest.advanceTimersByTime(5000);
    expect(player.isPlaying).toBe(false);
  });

  test('it plays on where that is not wanted', () => {
    settings.choices = { ...DEFAULT_CHOICES, pausesWhileTyping: false };
    changes('input.type');
    expect(player.isPlaying).toBe(true);
  });
});

test.each([undefined, 'insert-moment', 'undo', 'set'])('it plays on through a change by %s', (by) => {
  changes(by);
  expect(player.isPlaying).toBe(true);
});

test('what was held goes on when the plugin is unloaded', () => {
  changes('input.type');
  pause.unload();
  expect(player.isPlaying).toBe(true);
  jest.advanceTimersByTime(5000);
});
