import type { App } from 'obsidian';
import { formatDraggedMoment, MOMENT_TYPE, portableAnchorOf } from '../core/dragged-moment';
import type { Row } from './row';
import { placeOf } from './row-target';

/**
 * Gives what is dragged: of a cue or a mention its moment, as an anchor; of anything else a link to it. Where a moment
 * is dropped into a note, the editor writes it as that note would (see `MOMENT_TYPE`).
 */
export function dragRow(row: Row, event: DragEvent, app: App): void {
  const data = event.dataTransfer;
  const text = textOf(row, app);
  if (data === null || text === null) return;
  data.effectAllowed = 'copyLink';
  data.setData('text/plain', text);
  if (row.kind === 'moment') data.setData(MOMENT_TYPE, formatDraggedMoment(row.moment));
}

/** Null for a row of which nothing can be written into a note. */
function textOf(row: Row, app: App): string | null {
  if (row.kind === 'moment') return portableAnchorOf(row.moment);
  const place = placeOf(row);
  const file = place === null ? null : app.vault.getFileByPath(place.path);
  if (file !== null)
    return app.fileManager.generateMarkdownLink(file, app.workspace.getActiveFile()?.path ?? '');
  return row.kind === 'topic' ? `[[${row.title}]]` : null;
}
