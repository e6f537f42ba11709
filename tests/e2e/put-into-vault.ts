import type { Page } from 'playwright-core';

/** Writes a file into the vault of a workbench page, over what is there, as a download or a sync does. */
export async function putIntoVault(page: Page, path: string, content: string): Promise<void> {
  await page.evaluate(
    async ([name, text]) => {
      const vault = window.app?.vault;
      if (vault === undefined) throw new Error('There is no workbench in this page.');
      const { buffer } = new TextEncoder().encode(text);
      const before = vault.getFileByPath(name);
      if (before === null) await vault.createBinary(name, buffer);
      else await vault.modifyBinary(before, buffer);
    },
    [path, content] as const,
  );
}
