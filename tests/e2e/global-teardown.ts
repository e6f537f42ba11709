import './global-setup';

/** Stops the workbench that `global-setup.ts` started. */
export default async function tearDown(): Promise<void> {
  await globalThis.workbenchOfThisRun?.stop();
}
