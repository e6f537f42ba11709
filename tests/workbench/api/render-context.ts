import type { HoverPopover } from './hover-popover';

/** Whose popovers those are that belong to no view. */
export class RenderContext {
  hoverPopover: HoverPopover | null = null;
}
