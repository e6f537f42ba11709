import type { TooltipOptions, TooltipPlacement } from 'obsidian';

interface Shown {
  readonly el: HTMLElement;
  readonly targetEl: HTMLElement;
}

let shown: Shown | null = null;
const optionsOf = new WeakMap<Element, TooltipOptions>();

/** Gives an element a tooltip, which is its `aria-label` too; '' takes both away. */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
  if (tooltip === '') {
    el.removeAttribute('aria-label');
    if (shown?.targetEl === el) hideTooltip();
    return;
  }
  el.setAttribute('aria-label', tooltip);
  if (options.placement) el.setAttribute('data-tooltip-position', options.placement);
  optionsOf.set(el, options);
  if (shown?.targetEl === el) shown.el.setText(tooltip);
}

/** Shows a tooltip at an element now; the one that was shown before goes. */
export function displayTooltip(
  targetEl: HTMLElement,
  content: string | DocumentFragment,
  options: TooltipOptions = {},
): void {
  hideTooltip();
  const el = targetEl.doc.createElement('div');
  el.addClass('tooltip', ...(options.classes ?? []));
  el.setAttr('role', 'tooltip');
  el.setText(content);
  el.createDiv('tooltip-arrow');
  targetEl.doc.body.append(el);
  place(el, targetEl, options.placement ?? 'bottom', options.gap ?? 8);
  shown = { el, targetEl };
}

function hideTooltip(): void {
  shown?.el.remove();
  shown = null;
}

/** Shows the `aria-label` of what the mouse or the keyboard rests on, in one document, as the app does. */
export function listenForTooltips(doc: Document): void {
  let timer = 0;
  const win = doc.defaultView ?? window;
  const later = (target: EventTarget | null) => {
    const el = (target as Element | null)?.closest?.<HTMLElement>('[aria-label]') ?? null;
    if (el === shown?.targetEl) return;
    win.clearTimeout(timer);
    hideTooltip();
    if (!el || el.closest('.no-tooltip') || !el.matches(':not(iframe):not(webview)')) return;
    const options = optionsOf.get(el) ?? {};
    const placement = el.getAttribute('data-tooltip-position') as TooltipPlacement | null;
    timer = win.setTimeout(() => {
      const label = el.getAttribute('aria-label');
      if (label && el.isConnected)
        displayTooltip(el, label, { ...(placement ? { placement } : {}), ...options });
    }, options.delay ?? 500);
  };
  doc.addEventListener('mouseover', (event) => later(event.target));
  doc.addEventListener('focusin', (event) => {
    if ((event.target as Element).matches?.(':focus-visible')) later(event.target);
  });
  for (const type of ['mousedown', 'keydown', 'focusout'] as const)
    doc.addEventListener(type, () => later(null));
}

function place(el: HTMLElement, targetEl: HTMLElement, placement: TooltipPlacement, gap: number): void {
  const box = targetEl.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height, win } = el;
  const middleX = box.left + box.width / 2 - width / 2;
  const middleY = box.top + box.height / 2 - height / 2;
  const isTight = placement === 'bottom' && box.bottom + gap + height > win.innerHeight;
  const side = isTight ? 'top' : placement;
  const [x, y] = {
    bottom: [middleX, box.bottom + gap],
    top: [middleX, box.top - gap - height],
    left: [box.left - gap - width, middleY],
    right: [box.right + gap, middleY],
  }[side] as [number, number];
  el.addClass(`mod-${side}`);
  el.setCssStyles({
    left: `${Math.max(4, Math.min(x, win.innerWidth - width - 4))}px`,
    top: `${Math.max(4, y)}px`,
  });
}
