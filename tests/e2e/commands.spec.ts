import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getIconIds } from '../workbench/api/icons';
import { PROJECT } from './paths';
import { visits } from './visits';

const arrive = visits();

const PREFIX = 'Video Citations: ';

/** The commands that `docs/commands.md` lists: the first column of its tables. */
function listed(): readonly string[] {
  const text = readFileSync(path.join(PROJECT, 'docs/commands.md'), 'utf8');
  return [...text.matchAll(/^\| ([A-Z].*?) +\|/gm)].map(([, name = '']) => name);
}

test('every command has a name in sentence case, an icon and no hotkey, and is listed', async () => {
  const reader = await arrive();
  await reader.opens('Start here');
  const commands = await reader.page.evaluate(() =>
    Object.values(window.app?.commands.commands ?? {}).map(({ id, name, icon, hotkeys = [] }) => {
      return { id, name, icon, hotkeys: hotkeys.length };
    }),
  );
  const icons = getIconIds();
  const ours = commands.filter(({ id }) => id.startsWith('video-citations:'));
  const names = ours.map(({ name }) => name.slice(PREFIX.length));
  expect(ours.filter(({ name, hotkeys }) => !name.startsWith(PREFIX) || hotkeys > 0)).toEqual([]);
  expect(ours.filter(({ icon }) => !icons.includes(icon ?? ''))).toEqual([]);
  expect(names.filter((name) => !/^[A-Z][^A-Z]*$/.test(name.replace('YouTube', '')))).toEqual([]);
  expect(names.toSorted()).toEqual(listed().toSorted());
});
