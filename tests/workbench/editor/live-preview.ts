import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { MarkdownFileInfo } from 'obsidian';
import type { MarkdownHost } from '../markdown/markdown-host';
import { concealedMarks } from './concealed-marks';
import { drawnBlocks } from './drawn-blocks';
import { listMarks } from './list-marks';
import { drawnProperties } from './note-head';
import { revealing } from './revealing';

/** Live Preview: Markdown looks as it will be read wherever no selection touches it. Absent in Source mode. */
export function livePreview(host: MarkdownHost, info: MarkdownFileInfo, view: EditorView): Extension {
  return [
    revealing(view),
    drawnProperties(host, info),
    drawnBlocks(host, info),
    listMarks(),
    concealedMarks(),
  ];
}
