// `npm run bench -- --json [--only PART]`: what is measured, as shares and as ratios within one run (docs/scale.md).
import { parseArgs } from 'node:util';
import { measureIndex } from './index-ratios';
import { measureKeystroke } from './keystroke';
import { measureAccuracy } from './notation-accuracy';
import { measureSidebar } from './sidebar-ratios';

/** Costs are tuned on seed 1; what is reported is drawn from another. */
const REPORT_SEED = 2026;
const NOTES_OF_A_KIND = 400;

const PARTS = {
  notation: () => measureAccuracy(REPORT_SEED, NOTES_OF_A_KIND),
  keystroke: () => measureKeystroke(),
  index: () => measureIndex(),
  sidebar: () => measureSidebar(),
} as const;

const TITLES: Readonly<Record<keyof typeof PARTS, string>> = {
  notation: 'Timestamps read right, in percent (notes of five timestamps and more)',
  keystroke: 'A key in a note of 20,000 lines with 5,000 timestamps, in microseconds',
  index: 'The index on generated vaults',
  sidebar: 'The sidebar, a long note and the start, in a browser',
};

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const names = Object.keys(PARTS) as (keyof typeof PARTS)[];
const wanted = names.filter((name) => values.only === undefined || values.only === name);
if (wanted.length === 0)
  throw new Error(`There is no part “${String(values.only)}”, only ${names.join(', ')}.`);

const results: Record<string, unknown> = {};
for (const name of wanted) {
  const measured = await PARTS[name]();
  results[name] = measured;
  if (values.json) continue;
  console.log(TITLES[name]);
  console.table(measured);
}
if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
