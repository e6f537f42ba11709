import { jest } from '@jest/globals';

/**
 * No test is about how long something takes: the machine may be doing other things as well. Jest reads `testTimeout`
 * from the project's own configuration only when it runs no other project.
 */
jest.setTimeout(60_000);
