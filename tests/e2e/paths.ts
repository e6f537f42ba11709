import path from 'node:path';

/** The folder of the project; what `tests/tools/run.mjs` runs is not where its source is, and is told. */
export const PROJECT = process.env.PROJECT_ROOT ?? path.resolve(__dirname, '../..');

/** The vault of our own notes about open films. */
export const DEMO_VAULT = path.join(PROJECT, 'tests/fixtures/demo-vault');

/** The local copy of a film in the demo vault: 888 seconds of a running clock. */
export const DEMO_VIDEO = path.join(DEMO_VAULT, 'Media/Sintel [eRsGyueVLvQ].webm');
