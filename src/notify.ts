import { Notice } from 'obsidian';

/**
 * Tells the reader that something could not be done and hands the error to the console; `attempt` completes
 * "Video Citations could not …".
 */
export function notifyFailure(attempt: string, error: unknown): void {
  console.error(`Video Citations could not ${attempt}.`, error);
  new Notice(`Video Citations could not ${attempt}.`);
}
