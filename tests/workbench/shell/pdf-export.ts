import type { App } from '../api/app';
import { Component } from '../api/component';
import type { TFile } from '../api/vault-file';
import { renderPdf } from '../markdown/pdf';

/** Opens the browser's print dialog on a note drawn for paper; the drawing goes when the dialog does. */
export async function exportToPdf(app: App, file: TFile): Promise<void> {
  const component = new Component();
  void component.load();
  const text = await app.vault.cachedRead(file);
  const printEl = await renderPdf(app.markdownHost, text, file.path, component as never);
  document.body.append(printEl);
  window.addEventListener(
    'afterprint',
    () => {
      printEl.remove();
      component.unload();
    },
    { once: true },
  );
  window.print();
}
