import { Prec, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { MOMENT_TYPE, parseDraggedMoment } from '../core/dragged-moment';
import { anchorAt } from '../core/write-timestamp';

/**
 * Writes a moment that is dropped into a note (see `MOMENT_TYPE`) as that note would: with its video only where it is
 * another one than the note's. Where no anchor can stand, as in code, the editor drops the text that comes with it.
 */
export const dropsMoments: Extension = Prec.high(
  EditorView.domEventHandlers({
    drop: (event, view) => {
      const moment = parseDraggedMoment(event.dataTransfer?.getData(MOMENT_TYPE) ?? '');
      if (moment === null || view.state.readOnly || event.defaultPrevented) return false;
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
      const anchor = anchorAt(moment, { text: view.state.doc.toString(), at });
      if (anchor === null) return false;
      event.preventDefault();
      view.dispatch({
        changes: { from: at, insert: anchor },
        selection: { anchor: at + anchor.length },
        userEvent: 'input.drop',
      });
      view.focus();
      return true;
    },
  }),
);
