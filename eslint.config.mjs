import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import tseslint from 'typescript-eslint';

const typed = { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } };

export default defineConfig([
  { ignores: ['main.js', 'tests/fixtures/**', 'tests/e2e/screenshots/**'] },

  // The plugin, under Obsidian's own review rules.
  {
    files: ['src/**/*.ts'],
    extends: [obsidianmd.configs.recommended],
    languageOptions: typed,
    rules: {
      'obsidianmd/prefer-active-doc': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['package.json'], extends: [obsidianmd.configs.recommended] },

  // What `recommended` names but does not reach: it needs a parser for each of these files.
  {
    files: ['manifest.json'],
    plugins: { obsidianmd },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { extraFileExtensions: ['.json'] },
    },
    rules: { 'obsidianmd/validate-manifest': 'error' },
  },
  {
    files: ['LICENSE'],
    plugins: { obsidianmd },
    languageOptions: { parser: PlainTextParser },
    rules: { 'obsidianmd/validate-license': 'error' },
  },

  // Tests, workbench and tools run in Node or stand in for Obsidian: the plugin's rules are not theirs.
  {
    files: ['tests/**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: typed,
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A method to be overridden names what it is given, used or not.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        require: 'readonly',
        module: 'readonly',
      },
    },
  },
]);
