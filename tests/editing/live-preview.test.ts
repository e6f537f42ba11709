/** @jest-environment jsdom */
import { foldEffect } from '@codemirror/language';
import { EditorSelection } from '@codemirror/state';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { editorInfoField } from 'obsidian';
import { parseNote } from '../../src/core/parse-note';
import { settle } from '../reading/reading-app';
import { anchor, openWriter, VIDEO, type Writer } from './writing-app';

let writer: Writer;

afterEach(() => {
  writer.leaves();
});

/** Puts the cursor before something that is written, or so many characters behind that. */
async function putsCursor(written: string, behind = 0): Promise<void> {
  writer.editor.focus();
  writer.editor.setCursor(writer.editor.offsetToPos(offsetOf(written) + behind));
  await settle();
}

function offsetOf(written: string): number {
  const offset = writer.editor.getValue().indexOf(written);
  if (offset < 0) throw new Error(`“${written}” is not in the note.`);
  return offset;
}

describe('where there are chips', () => {
  test('each timestamp of the prose is one, and what is no prose has none', async () => {
    writer = await openWriter(
      `One ${anchor('1:01')}, ${anchor('1:02')}

- **item ${anchor('1:03')}**

> quote ${anchor('1:04')}

| Table |
| ----- |
| ${anchor('1:05')} |

<div>${anchor('1:06')}</div>

\`${anchor('2:01')}\` $x ${anchor('2:02')}$ %%${anchor('2:03')}%% <!-- ${anchor('2:04')} -->

\`\`\`
${anchor('2:05')}
\`\`\`

$$
${anchor('2:06')}
$$

<b>more ${anchor('1:07')}</b> \\${anchor('2:07')} <a href="x">${anchor('1:08')}</a>
`,
    );
    const times = ['1:01', '1:02', '1:03', '1:04', '1:05', '1:06', '1:07', '1:08'];
    expect(writer.times()).toEqual(times);
    expect(writer.drawn().map((el) => el.getAttr('data-seconds'))).toEqual(
      times.map((_, i) => String(61 + i)),
    );
  });

  test('one that cannot be understood is marked', async () => {
    writer = await openWriter(`It falls ${anchor('soon')}.`);
    const [el] = writer.drawn();
    expect([el?.hasClass('video-citations-problem'), el?.getAttr('aria-label')]).toEqual([
      true,
      '“soon” is not a timestamp.',
    ]);
  });

  test('one that is not closed is a chip up to its time, and what follows is text', async () => {
    writer = await openWriter(`Open <a class="yt-timestamp" data-t="1:01">[1:01] and more ${anchor('1:02')}`);
    expect(writer.times()).toEqual(['1:01', '1:02']);
    expect(writer.lines().join()).toContain(' and more ');
  });

  test.each(['class="yt-timestamp" data-t="1:01', 'class="yt-timestamp" is="x"'])(
    'one that a browser makes no element of is one too, and is edited as any other: <a %s>',
    async (tag) => {
      writer = await openWriter(`ab <a ${tag}>[1:01]</a> cd ${anchor('1:02')}`);
      expect(writer.drawn().map((el) => el.getAttr('data-seconds'))).toEqual(['61', '62']);
      await putsCursor('[1:01]');
      expect(writer.lines().join()).toContain(`<a ${tag}>`);
      writer.editor.replaceSelection('x');
      await putsCursor('ab');
      expect(writer.times()).toHaveLength(2);
    },
  );

  test.each([
    '<a\nclass="yt-timestamp" data-t="1:01">[1:01]</a>',
    '<a class="yt-timestamp" data-t="1:01">[1:01]</a\n>',
  ])('one whose tags go over two lines breaks no editor: %j', async (written) => {
    writer = await openWriter('');
    writer.editor.setValue(`${writer.editor.getValue()}ab ${written} cd ${anchor('1:02')}`);
    await settle();
    expect(writer.times()).toContain('1:02');
    writer.editor.setValue(writer.editor.getValue().replace('ab', 'abc'));
    expect(writer.lines().join()).toContain('abc');
  });

  test('there is none in Source mode, and each again behind it', async () => {
    writer = await openWriter(`One ${anchor('1:01')}\n\n<div>${anchor('1:02')}</div>`, 'source');
    expect(writer.times()).toEqual([]);
    writer.editor.mode = 'live';
    await settle();
    expect(writer.times()).toEqual(['1:01', '1:02']);
    writer.editor.mode = 'source';
    await settle();
    expect(writer.times()).toEqual([]);
  });

  test('in what is folded there is none, until it is unfolded', async () => {
    writer = await openWriter(`# One ${anchor('1:01')}\n\nmore ${anchor('1:02')}`);
    const from = offsetOf('\n\nmore');
    const { cm } = writer.editor;
    cm.dispatch({ effects: foldEffect.of({ from, to: cm.state.doc.length }) });
    expect(writer.times()).toEqual(['1:01']);
    writer.editor.exec('unfoldAll');
    expect(writer.times()).toEqual(['1:01', '1:02']);
  });

  test('nor if it is looked through anew while it is folded', async () => {
    writer = await openWriter(`# One ${anchor('00:45:00')}\n\nmore ${anchor('00:50:00')}`);
    const from = offsetOf('\n\nmore');
    const { cm } = writer.editor;
    cm.dispatch({ effects: foldEffect.of({ from, to: cm.state.doc.length }) });
    writer.plugin.durations.learn(VIDEO, 120);
    await settle();
    expect(writer.times()).toEqual(['00:45:00']);
    writer.editor.exec('unfoldAll');
    expect(writer.times()).toEqual(['00:45:00', '00:50:00']);
  });

  const pieces = fc.constantFrom(
    ...[
      '\n\n',
      '\n\n- ',
      '\n\n> ',
      '\n\n## ',
      '**',
      '*',
      '`',
      '$',
      '$ ',
      '$5',
      '\\',
      'words ',
      '. ',
      '[[a]]',
    ],
  );
  test('of any note they are exactly the timestamps that the sidebar counts', async () => {
    writer = await openWriter('');
    writer.editor.setValue(writer.editor.getValue() + anchor('0:01'));
    await settle();
    const head = writer.editor.getValue().replace(anchor('0:01'), '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 2, arbitrary: pieces }, fc.constant(null)), { maxLength: 12 }),
        async (parts) => {
          let count = 0;
          const text = head + parts.map((part) => part ?? anchor(String(++count))).join('');
          writer.editor.setValue(text);
          // What Obsidian draws itself is found when it is there.
          await Promise.resolve();
          const read = parseNote('Note.md', text).timestamps.map(({ written }) => written);
          expect(writer.times()).toEqual(read);
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('a chip is part of its line', () => {
  test('in a heading it has the size of one, as long as it is a chip', async () => {
    writer = await openWriter(`## It falls ${anchor('1:01')}\n\nIt burns ${anchor('1:02')}`);
    const sizes = (): (Element | null)[] => writer.drawn().map((el) => el.closest('.cm-header-2'));
    expect(sizes().map((el) => el !== null)).toEqual([true, false]);
    await putsCursor(anchor('1:01'));
    expect(sizes()).toEqual([null]);
  });

  test('it keeps the mark behind it in its line, even if the cursor comes there', async () => {
    writer = await openWriter(
      `It falls ${anchor('1:01')}, it burns (${anchor('1:02')}) ${anchor('1:03')} it`,
    );
    const kept = (): (string | null)[] =>
      writer.editor.cm.contentDOM
        .findAll('.video-citations-kept')
        .map((el) => el.lastChild?.textContent ?? null);
    expect(kept()).toEqual([',', ')']);
    await putsCursor(', it burns', 1);
    expect(kept()).toEqual([',', ')']);
    await putsCursor(', it burns', 0);
    expect(kept()).toEqual([')']);
  });
});

describe('the source shows', () => {
  const TEXT = `ab ${anchor('1:01')} cd ${anchor('1:02')} ef ${anchor('1:03')}`;
  const { length } = anchor('1:01');

  test.each([
    [-1, true],
    [0, false],
    [9, false],
    [length, false],
    [length + 1, true],
  ])(
    'where the cursor touches a timestamp: %i characters from its start, a chip is %p',
    async (by, isChip) => {
      writer = await openWriter(TEXT);
      await putsCursor(anchor('1:01'), by);
      expect(writer.times()).toEqual(isChip ? ['1:01', '1:02', '1:03'] : ['1:02', '1:03']);
    },
  );

  test('of each that any of many cursors touches', async () => {
    writer = await openWriter(TEXT);
    writer.editor.focus();
    const at = ['1:01', '1:03'].map((time) => EditorSelection.cursor(offsetOf(anchor(time))));
    writer.editor.cm.dispatch({ selection: EditorSelection.create(at) });
    await settle();
    expect(writer.times()).toEqual(['1:02']);
  });

  test('nowhere in an editor that has not the focus', async () => {
    writer = await openWriter(TEXT);
    await putsCursor(anchor('1:02'));
    expect(writer.times()).toEqual(['1:01', '1:03']);
    writer.editor.blur();
    await settle();
    expect(writer.times()).toEqual(['1:01', '1:02', '1:03']);
    expect(writer.chip('1:02').closest('.cm-html-embed')).toBeNull();
  });

  test.each([
    ['a mouse button is held', 'mousedown', 'mouseup'],
    ['something is composed', 'compositionstart', 'compositionend'],
  ])('nowhere anew while %s', async (_, begin, end) => {
    writer = await openWriter(TEXT);
    await putsCursor('ab');
    writer.editor.cm.contentDOM.dispatchEvent(new Event(begin, { bubbles: true }));
    await putsCursor(anchor('1:02'));
    expect(writer.times()).toEqual(['1:01', '1:02', '1:03']);
    writer.editor.cm.contentDOM.dispatchEvent(new Event(end, { bubbles: true }));
    await settle();
    expect(writer.times()).toEqual(['1:01', '1:03']);
  });

  test.each([
    ['before', 0],
    ['in', 20],
    ['behind', length],
  ])('where it did while something is composed %s it, though the text grows', async (_, by) => {
    writer = await openWriter(TEXT);
    const { cm } = writer.editor;
    await putsCursor(anchor('1:01'), by);
    cm.contentDOM.dispatchEvent(new Event('compositionstart', { bubbles: true }));
    for (const insert of ['k', 'か']) {
      const { head } = cm.state.selection.main;
      cm.dispatch({ changes: { from: head, insert }, selection: { anchor: head + insert.length } });
    }
    expect(writer.times()).toEqual(['1:02', '1:03']);
    cm.contentDOM.dispatchEvent(new Event('compositionend', { bubbles: true }));
    await putsCursor('ef');
    expect(writer.times()).toHaveLength(3);
  });
});

describe('when the text changes', () => {
  test('a chip elsewhere stays the same element, and keeps the focus', async () => {
    writer = await openWriter(`ab\n\ncd ${anchor('1:01')}`);
    const chipEl = writer.chip('1:01');
    chipEl.focus();
    writer.editor.replaceRange('words, and more of them\n', { line: 4, ch: 0 });
    writer.editor.replaceRange('more ', { line: 7, ch: 0 });
    expect(writer.chip('1:01')).toBe(chipEl);
    expect(document.activeElement).toBe(chipEl);
  });

  test('a timestamp that is changed from elsewhere is the chip of what it says now, at once', async () => {
    writer = await openWriter(`ab ${anchor('1:01')} cd ${anchor('1:02')}`);
    writer.editor.setValue(writer.editor.getValue().replaceAll('1:01', '1:41'));
    expect(writer.times()).toEqual(['1:41', '1:02']);
    expect(writer.chip('1:41').getAttr('data-seconds')).toBe('101');
  });

  test.each(['1:01', '1:02'])('one that becomes code is none any more: %s', async (time) => {
    writer = await openWriter(`ab ${anchor('1:01')} cd ${anchor('1:02')}`);
    writer.editor.setValue(writer.editor.getValue().replace(anchor(time), `\`${anchor(time)}\``));
    expect(writer.times()).toEqual(['1:01', '1:02'].filter((each) => each !== time));
  });

  test('by undo and redo, the chips go and come with it', async () => {
    writer = await openWriter('ab ');
    writer.editor.replaceRange(anchor('1:01'), { line: 4, ch: 3 });
    await settle();
    expect(writer.times()).toEqual(['1:01']);
    writer.editor.undo();
    expect(writer.times()).toEqual([]);
    writer.editor.redo();
    expect(writer.times()).toEqual(['1:01']);
  });

  test('a chip keeps the second that it plays though the note about it is not saved yet', async () => {
    writer = await openWriter(`ab ${anchor('1:01')}`);
    writer.editor.replaceRange(`\n\n${anchor('1:30')}`, { line: 4, ch: 0 });
    writer.chip('1:30').click();
    await settle();
    expect(writer.player.played.map(({ moment }) => moment)).toEqual([{ videoId: VIDEO, seconds: 90 }]);
  });
});

describe('when the editor begins anew with another text', () => {
  test.each([
    ['shorter', ''],
    ['longer', `${'words '.repeat(100)}\n\n`],
  ])('chips are made of the HTML that is drawn then: %s', async (_, before) => {
    writer = await openWriter(`${'ab '.repeat(100)}\n\n<div>${anchor('1:01')}</div>`);
    const mistakes = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const old = writer.chip('1:01');
    writer.editor.load(`${before}<div>${anchor('1:02')}</div>\n\ncd ${anchor('1:03')}`);
    await settle();
    expect(mistakes.mock.calls).toEqual([]);
    mistakes.mockRestore();
    expect(writer.times()).toEqual(['1:02', '1:03']);
    expect(writer.plugin.events.isAttended(old)).toBe(false);
  });
});

test('a mouse that is pressed in Source mode, where the text became shorter, breaks no chips', async () => {
  writer = await openWriter(`ab ${anchor('1:01')}`);
  await putsCursor(anchor('1:01'), 3);
  writer.editor.mode = 'source';
  writer.editor.setValue('ab');
  writer.editor.cm.contentDOM.dispatchEvent(new Event('mousedown', { bubbles: true }));
  const mistakes = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  writer.editor.setValue('abc');
  expect(mistakes.mock.calls).toEqual([]);
  mistakes.mockRestore();
});

describe('when the editor goes over to another file', () => {
  test('chips are those of the note about that, though the editor does not begin anew', async () => {
    writer = await openWriter(`ab ${anchor('1:01')}`);
    const { app, editor } = writer;
    const text = `---\nvideoId: aaaaaaaaaaa\n---\ncd ${anchor('1:02')}`;
    const file = await app.vault.create('Other.md', text);
    // As Obsidian does.
    Object.assign(editor.cm.state.field(editorInfoField), { file });
    editor.setValue(text);
    await settle();
    writer.chip('1:02').click();
    expect(writer.player.played.map(({ sourcePath, moment }) => [sourcePath, moment.videoId])).toEqual([
      ['Other.md', 'aaaaaaaaaaa'],
    ]);
  });
});

describe('when a timestamp comes to mean something else', () => {
  test.each([
    ['a mouse button is held', 'mousedown', 'mouseup'],
    ['something is composed', 'compositionstart', 'compositionend'],
  ])('nothing jumps while %s', async (_, begin, end) => {
    writer = await openWriter(`ab ${anchor('1:01')} cd ${anchor('00:45:00')}`);
    await putsCursor('ab');
    const chipEl = writer.chip('1:01');
    writer.editor.cm.contentDOM.dispatchEvent(new Event(begin, { bubbles: true }));
    await putsCursor(anchor('1:01'));
    writer.plugin.durations.learn(VIDEO, 120);
    await settle();
    expect(writer.chip('1:01')).toBe(chipEl);
    expect(writer.chip('00:45:00').getAttr('data-seconds')).toBe('45');
    writer.editor.cm.contentDOM.dispatchEvent(new Event(end, { bubbles: true }));
    await settle();
    expect(writer.times()).toEqual(['00:45:00']);
  });

  test('its chip says so, and keeps the focus', async () => {
    writer = await openWriter(`ab ${anchor('00:45:00')}`);
    const chipEl = writer.chip('00:45:00');
    chipEl.focus();
    expect(chipEl.hasClass('is-open')).toBe(true);
    writer.plugin.durations.learn(VIDEO, 120);
    await settle();
    expect(writer.chip('00:45:00')).toBe(chipEl);
    expect([chipEl.hasClass('is-open'), chipEl.getAttr('data-seconds')]).toEqual([false, '45']);
    expect(document.activeElement).toBe(chipEl);
  });

  test('by an edit of the frontmatter, once that is saved', async () => {
    writer = await openWriter(`ab ${anchor('1:01')}`);
    writer.editor.setValue(writer.editor.getValue().replace(VIDEO, 'aaaaaaaaaaa'));
    await writer.saves();
    await new Promise((resolve) => setTimeout(resolve, 900));
    writer.chip('1:01').click();
    await settle();
    expect(writer.player.played.map(({ moment }) => moment.videoId)).toEqual(['aaaaaaaaaaa']);
  });

  test('a note that is renamed plays by its new name', async () => {
    writer = await openWriter(`ab ${anchor('1:01')}`);
    const file = writer.app.vault.getFileByPath('Note.md');
    if (file) await writer.app.vault.rename(file, 'Renamed.md');
    await settle();
    await new Promise((resolve) => setTimeout(resolve, 900));
    writer.chip('1:01').click();
    await settle();
    expect(writer.player.played.map(({ sourcePath, moment }) => [sourcePath, moment.seconds])).toEqual([
      ['Renamed.md', 61],
    ]);
  });
});

describe('when the editor ends', () => {
  test('its chips are heard no more, and what is held lets go of nothing', async () => {
    writer = await openWriter(`ab ${anchor('1:01')}\n\n<div>${anchor('1:02')}</div>`);
    const chips = writer.drawn();
    writer.editor.cm.contentDOM.dispatchEvent(new Event('mousedown', { bubbles: true }));
    writer.editor.destroy();
    window.dispatchEvent(new Event('mouseup'));
    await settle();
    expect(chips.map((el) => writer.plugin.events.isAttended(el))).toEqual([false, false]);
  });

  test('a plugin that is turned off leaves what the author wrote', async () => {
    writer = await openWriter(`<b>ab ${anchor('1:01')}</b>\n\n<div>${anchor('1:02')}</div>`);
    expect(writer.times()).toEqual(['1:01', '1:02']);
    writer.plugin.unload();
    expect(writer.drawn()).toEqual([]);
    const written = writer.editor.cm.contentDOM.findAll('a.yt-timestamp').map((el) => el.outerHTML);
    expect(written).toEqual([anchor('1:01'), anchor('1:02')]);
  });
});
