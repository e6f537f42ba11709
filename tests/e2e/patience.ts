import { jest } from '@jest/globals';

// Jest reads `testTimeout` from the project's own configuration only when it runs no other project.
jest.setTimeout(60_000);
