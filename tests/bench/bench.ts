// `npm run bench -- --json`: what is measured, as shares and as ratios within one run.
import { parseArgs } from 'node:util';
import { measureAccuracy } from './notation-accuracy';

/** Costs are tuned on seed 1; what is reported is drawn from another. */
const REPORT_SEED = 2026;
const NOTES_OF_A_KIND = 400;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const results = { notation: measureAccuracy(REPORT_SEED, NOTES_OF_A_KIND) };

if (values.json) {
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
} else {
  console.log('Timestamps read right, in percent (notes of five timestamps and more)');
  console.table(results.notation);
}
