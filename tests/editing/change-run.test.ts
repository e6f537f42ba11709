/** @jest-environment jsdom */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { ChangeRun } from '../../src/editing/change-run';
import { openMemoryApp } from '../workbench/api/memory-app';
import { allOf, anchor, fileAt, noteWith, repairsIn, secondsIn } from './repairing-app';

const PADDED = ['00:45:00', '09:34:00', '11:34:00'];
const MEANT = ['0:00:45', '0:09:34', '0:11:34'];

afterEach(() => {
  jest.restoreAllMocks();
});

async function bytesOf(app: Awaited<ReturnType<typeof openMemoryApp>>, path: string): Promise<Buffer> {
  return Buffer.from(await app.vault.readBinary(fileAt(app, path)));
}

describe('a run', () => {
  test('counts timestamps and notes, and changes the notes', async () => {
    const app = await openMemoryApp({
      'A.md': noteWith(...PADDED),
      'B.md': noteWith('09:34:00', '10:00:00'),
    });
    const outcome = await new ChangeRun(app).run(allOf(await repairsIn(app)));
    expect(outcome).toEqual({ count: 5, notes: 2, skipped: [] });
    expect((await bytesOf(app, 'A.md')).toString()).toBe(noteWith(...MEANT));
  });

  test('tells each timestamp of a note that is gone, and repairs the others', async () => {
    const app = await openMemoryApp({ 'A.md': noteWith(...PADDED), 'B.md': noteWith(...PADDED) });
    const found = allOf(await repairsIn(app));
    await app.fileManager.trashFile(fileAt(app, 'A.md'));
    const { count, notes, skipped } = await new ChangeRun(app).run(found);
    expect([count, notes]).toEqual([3, 1]);
    expect(skipped.map(({ path, reason }) => [path, reason])).toEqual(PADDED.map(() => ['A.md', 'no-note']));
  });

  test('changes a note that has come back under its path', async () => {
    const app = await openMemoryApp({ 'A.md': noteWith(...PADDED) });
    const found = allOf(await repairsIn(app));
    await app.fileManager.trashFile(fileAt(app, 'A.md'));
    await app.vault.create('A.md', noteWith(...PADDED));
    expect(await new ChangeRun(app).run(found)).toMatchObject({ count: 3, skipped: [] });
  });

  test('follows a note to its new path', async () => {
    const app = await openMemoryApp({ 'A.md': noteWith(...PADDED) });
    const found = allOf(await repairsIn(app));
    await app.vault.rename(fileAt(app, 'A.md'), 'B.md');
    const run = new ChangeRun(app);
    expect(await run.run(found)).toMatchObject({ count: 3, skipped: [] });
    await app.vault.rename(fileAt(app, 'B.md'), 'C.md');
    await run.undo();
    expect((await bytesOf(app, 'C.md')).toString()).toBe(noteWith(...PADDED));
  });

  test('tells that a file could not be written, and goes on', async () => {
    const app = await openMemoryApp({ 'A.md': noteWith(...PADDED), 'B.md': noteWith(...PADDED) });
    const found = allOf(await repairsIn(app));
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(app.vault, 'process').mockRejectedValueOnce(new Error('EROFS'));
    const { count, skipped } = await new ChangeRun(app).run(found);
    expect(count).toBe(3);
    expect(skipped.map(({ reason }) => reason)).toEqual(PADDED.map(() => 'not-written'));
    expect(said).toHaveBeenCalledTimes(1);
  });

  test('leaves a file alone whose bytes are not all text', async () => {
    const bytes = Buffer.concat([Buffer.from(noteWith(...PADDED)), Buffer.from([0xe9, 0x20, 0xff])]);
    const app = await openMemoryApp({ 'A.md': Uint8Array.from(bytes).buffer });
    const { skipped } = await new ChangeRun(app).run(allOf(await repairsIn(app)));
    expect(skipped.map(({ reason }) => reason)).toEqual(PADDED.map(() => 'no-text'));
    expect(await bytesOf(app, 'A.md')).toEqual(bytes);
  });
});

describe('undo', () => {
  test('is not there before a run, after one that changed nothing, nor after itself', async () => {
    const app = await openMemoryApp({ 'A.md': noteWith(...PADDED) });
    const run = new ChangeRun(app);
    expect(run.canUndo).toBe(false);
    await run.run([]);
    expect(run.canUndo).toBe(false);
    await run.run(allOf(await repairsIn(app)));
    expect(run.canUndo).toBe(true);
    await run.undo();
    expect(run.canUndo).toBe(false);
    expect(await run.undo()).toEqual({ count: 0, notes: 0, skipped: [] });
  });

  test('takes runs back one after another, the last one first', async () => {
    const app = await openMemoryApp({ 'A.md': noteWith(...PADDED), 'B.md': noteWith(...PADDED) });
    const [a = [], b = []] = allOf(await repairsIn(app)).map((each) => [each]);
    const run = new ChangeRun(app);
    await run.run(a);
    await run.run(b);
    await run.undo();
    expect((await bytesOf(app, 'A.md')).toString()).toBe(noteWith(...MEANT));
    expect((await bytesOf(app, 'B.md')).toString()).toBe(noteWith(...PADDED));
    await run.undo();
    expect((await bytesOf(app, 'A.md')).toString()).toBe(noteWith(...PADDED));
  });

  test('waits for the run before it, and takes back all of it', async () => {
    const app = await openMemoryApp({ 'A.md': noteWith(...PADDED), 'B.md': noteWith(...PADDED) });
    const run = new ChangeRun(app);
    const found = allOf(await repairsIn(app));
    const [, undone] = await Promise.all([run.run(found), run.undo()]);
    expect(undone).toEqual({ count: 6, notes: 2, skipped: [] });
    expect((await bytesOf(app, 'A.md')).toString()).toBe(noteWith(...PADDED));
  });

  test('can be tried again for a file that could not be written, and only for that', async () => {
    const app = await openMemoryApp({ 'A.md': noteWith(...PADDED), 'B.md': noteWith(...PADDED) });
    const run = new ChangeRun(app);
    await run.run(allOf(await repairsIn(app)));
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(app.vault, 'process').mockRejectedValueOnce(new Error('EROFS'));
    expect(await run.undo()).toMatchObject({ count: 3, notes: 1 });
    expect(run.canUndo).toBe(true);
    expect(await run.undo()).toEqual({ count: 3, notes: 1, skipped: [] });
    expect(run.canUndo).toBe(false);
    expect((await bytesOf(app, 'A.md')).toString()).toBe(noteWith(...PADDED));
  });

  test('keeps what was written since, and tells what it could not restore', async () => {
    const app = await openMemoryApp({ 'A.md': noteWith(...PADDED) });
    const run = new ChangeRun(app);
    await run.run(allOf(await repairsIn(app)));
    await app.vault.process(
      fileAt(app, 'A.md'),
      (text) => `New. ${text.replace('Claim 1', 'Another claim').replaceAll('0:11:34', '0:11:35')} The end.`,
    );
    const { count, skipped } = await run.undo();
    expect([count, skipped.map(({ reason }) => reason)]).toEqual([2, ['gone']]);
    expect((await bytesOf(app, 'A.md')).toString()).toBe(
      `New. ${noteWith('00:45:00', '09:34:00', '0:11:35').replace('Claim 1', 'Another claim')} The end.`,
    );
  });
});

describe('for any note', () => {
  const two = (field: number) => String(field).padStart(2, '0');
  const time = fc
    .tuple(fc.nat(70), fc.nat(59), fc.constantFrom('00', '00', '00', '37', null))
    .map(([minutes, seconds, last]) =>
      [two(minutes), two(seconds), ...(last === null ? [] : [last])].join(':'),
    );
  const anchors = fc
    .tuple(time, fc.nat(6))
    .map(([t, kind]) =>
      kind === 0
        ? `<A CLASS='x yt-timestamp'  data-t = ${t}>${t} </a >`
        : kind === 1
          ? `<a class="yt-timestamp">[${t}]`
          : kind === 2
            ? `<a data-t="${t}" class="yt-timestamp" data-video="bbbbbbbbbbb">at <b>${t}</b>!</a>`
            : anchor(t),
    );
  const prose = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\n\n- ',
      '\n> ',
      '`',
      '```\n',
      '%%',
      '<!--',
      '| ',
      '\u2028',
      '[[a|b]]',
      '\uFEFF',
    ),
  );
  const note = fc
    .array(fc.tuple(fc.array(prose, { maxLength: 4 }), anchors), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.map(([words, a]) => ` ${words.join('')} ${a}`).join(''))
    .map((body) => `---\nvideoId: aaaaaaaaaaa\n---\n${body}`);

  test('a repair changes nothing but times in anchors, not what they mean, and undo restores each byte', async () => {
    await fc.assert(
      fc.asyncProperty(note, fc.boolean(), async (text, hasMark) => {
        const before = Buffer.from(`${hasMark ? '\uFEFF' : ''}${text}`);
        const app = await openMemoryApp({ 'A.md': Uint8Array.from(before).buffer });
        const found = await repairsIn(app);
        const run = new ChangeRun(app);
        const { count, skipped } = await run.run(allOf(found));
        expect(skipped).toEqual([]);
        const after = await bytesOf(app, 'A.md');
        expect(after.equals(before)).toBe(count === 0);

        // Everything else, piece by piece: what lies between the anchors that were changed.
        const repairs = found.flatMap(({ changes }) => changes);
        let rest = after.toString();
        let at = 0;
        const whole = before.toString();
        const shift = hasMark ? 1 : 0;
        for (const repair of repairs) {
          const from = repair.from + shift;
          const expected = whole.slice(at, from) + repair.after;
          expect(rest.slice(0, expected.length)).toBe(expected);
          expect(withoutTimes(repair.after)).toBe(withoutTimes(repair.before));
          rest = rest.slice(expected.length);
          at = from + repair.before.length;
        }
        expect(rest).toBe(whole.slice(at));
        expect(secondsIn(after.toString())).toEqual(secondsIn(whole));

        await run.undo();
        expect((await bytesOf(app, 'A.md')).equals(before)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

function withoutTimes(text: string): string {
  return text.replaceAll(/\d+(?::\d+)+/g, '#');
}
