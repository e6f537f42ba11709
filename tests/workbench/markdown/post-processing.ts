import type { MarkdownPostProcessorContext } from 'obsidian';
import type { MarkdownHost } from './markdown-host';

/**
 * Runs code block processors, then all post-processors in order. One that throws or rejects is reported and stops
 * none of the others. Settles when every promise that they returned has.
 */
export async function postProcess(
  host: MarkdownHost,
  el: HTMLElement,
  ctx: MarkdownPostProcessorContext,
): Promise<void> {
  const running: Promise<unknown>[] = [];
  const run = (what: string, work: () => unknown) => {
    try {
      running.push(Promise.resolve(work()).catch((error: unknown) => report(what, error)));
    } catch (error) {
      report(what, error);
    }
  };
  for (const code of el.querySelectorAll<HTMLElement>('pre > code[class*="language-"]')) {
    const language = /(?:^|\s)language-(\S+)/.exec(code.className)?.[1] ?? '';
    const draw = host.codeBlockProcessor(language);
    const blockEl = draw && replaceByBlock(code, language);
    if (draw && blockEl)
      run(`code block "${language}"`, () => draw((code.textContent ?? '').replace(/\n$/, ''), blockEl, ctx));
  }
  for (const process of host.postProcessors()) run('Markdown post-processor', () => process(el, ctx));
  await Promise.all(running);
}

function replaceByBlock(code: HTMLElement, language: string): HTMLElement {
  const blockEl = code.ownerDocument.createElement('div');
  blockEl.className = `block-language-${language}`;
  code.parentElement?.replaceWith(blockEl);
  return blockEl;
}

function report(what: string, error: unknown): void {
  console.error(`${what} failed`, error);
}
