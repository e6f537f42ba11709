import { createRequire } from 'node:module';
import path from 'node:path';

const grayMatter = createRequire(createRequire(import.meta.url).resolve('gray-matter'));

/** Unit tests: they mirror `src`, and run in Node; those that need a DOM say so in a docblock. */
export default {
  displayName: 'unit',
  rootDir: '..',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  setupFiles: ['<rootDir>/tests/jsdom-gaps.ts'],
  setupFilesAfterEnv: ['<rootDir>/tests/patience.ts'],
  transform: {
    '\\.[cm]?[jt]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
  moduleNameMapper: {
    '^obsidian$': '<rootDir>/tests/workbench/api/obsidian.ts',
    // gray-matter with the engines that the build gives it (esbuild.config.mjs).
    '(^|/)engines$': '<rootDir>/src/core/gray-matter/engines.cjs',
    '^js-yaml/(.*)$': `${path.dirname(grayMatter.resolve('js-yaml/package.json'))}/$1`,
  },
};
