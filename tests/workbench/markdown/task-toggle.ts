import type { MarkdownHost } from './markdown-host';
import { SourceLines } from './source-lines';

/** Ticks or clears the task on a line of a note; a line that is no task any more stays as it is. */
export async function toggleTask(host: MarkdownHost, sourcePath: string, line: number): Promise<void> {
  const file = host.app.vault.getFileByPath(sourcePath);
  if (file) await host.app.vault.process(file, (text) => withTaskToggled(text, line));
}

/** The text with the box on a line ticked or cleared. */
export function withTaskToggled(text: string, line: number): string {
  const lines = new SourceLines(text);
  const box = /^[\s>]*(?:[-*+]|\d+[.)])\s+\[/.exec(lines.text(line));
  if (!box) return text;
  const at = lines.start(line) + box[0].length;
  return text.slice(0, at) + (text[at] === ' ' ? 'x' : ' ') + text.slice(at + 1);
}
