/** End-to-end tests: what a reader does, in a real browser, against the built `main.js` in the workbench. */
export default {
  displayName: 'e2e',
  rootDir: '..',
  testMatch: ['<rootDir>/tests/e2e/**/*.spec.ts'],
  transform: {
    '\\.[cm]?[jt]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
  },
  globalSetup: '<rootDir>/tests/e2e/global-setup.ts',
  globalTeardown: '<rootDir>/tests/e2e/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/patience.ts'],
};
