import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { MarkdownFileInfo } from 'obsidian';
import type { MarkdownHost } from '../markdown/markdown-host';
import type { CellExtensions } from './cell-editor';
import { concealedMarks } from './concealed-marks';
import { drawnBlocks } from './drawn-blocks';
import { listMarks } from './list-marks';
import { drawnProperties } from './note-head';
import { revealing } from './revealing';
import { entersTables } from './table-widget';

/** Live Preview: Markdown looks as it will be read wherever no selection touches it. Absent in Source mode. */
export function livePreview(
  host: MarkdownHost,
  info: MarkdownFileInfo,
  view: EditorView,
  cellExtensions: CellExtensions,
): Extension {
  return [
    revealing(view),
    drawnProperties(host, info),
    drawnBlocks(host, info, cellExtensions),
    entersTables(),
    listMarks(),
    concealedMarks(),
  ];
}
