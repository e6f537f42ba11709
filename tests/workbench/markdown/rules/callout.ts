import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** What the first line of a callout says: `[!type|metadata]- title`. */
interface CalloutHead {
  /** Lower case, as themes select it. */
  readonly type: string;
  readonly metadata: string;
  /** '-' folded, '+' unfolded, '' not foldable. */
  readonly fold: '' | '+' | '-';
  /** Given, else the type with a capital. */
  readonly title: string;
}

/** Reads the first line of a quote; null when it is no callout. */
function parseCalloutHead(line: string): CalloutHead | null {
  const match = /^\[!([^\]|]+)(?:\|([^\]]*))?\]([+-]?)(?:[ \t]+(.*))?$/.exec(line);
  if (!match?.[1]) return null;
  const type = match[1].trim().toLowerCase();
  const words = type.replaceAll('-', ' ');
  return {
    type,
    metadata: match[2]?.trim() ?? '',
    fold: match[3] === '+' || match[3] === '-' ? match[3] : '',
    title: match[4]?.trim() || words.charAt(0).toUpperCase() + words.slice(1),
  };
}

function callouts(state: StateCore): void {
  const tokens: Token[] = [];
  const open: boolean[] = [];
  for (let index = 0; index < state.tokens.length; index++) {
    const token = state.tokens[index];
    if (!token) continue;
    const inline = state.tokens[index + 2];
    const head =
      token.type === 'blockquote_open' && inline?.type === 'inline' ? headOf(inline.content) : null;
    if (token.type === 'blockquote_open') open.push(head !== null);
    if (head && inline) {
      tokens.push(...openCallout(state, token, inline, head));
      const rest = inline.content.indexOf('\n');
      if (rest < 0) index += 3;
      else {
        inline.content = inline.content.slice(rest + 1);
        if (inline.map) inline.map = [inline.map[0] + 1, inline.map[1]];
        const paragraph = state.tokens[index + 1];
        if (paragraph?.map) paragraph.map = [paragraph.map[0] + 1, paragraph.map[1]];
      }
    } else if (token.type === 'blockquote_close' && open.pop()) {
      const close = new state.Token('callout_close', 'div', -1);
      close.level = token.level;
      close.block = true;
      tokens.push(close);
    } else {
      tokens.push(token);
    }
  }
  state.tokens = tokens;
}

function headOf(content: string): CalloutHead | null {
  return parseCalloutHead(content.split('\n', 1)[0] ?? '');
}

function openCallout(state: StateCore, quote: Token, inline: Token, head: CalloutHead): Token[] {
  const open = new state.Token('callout_open', 'div', 1);
  open.map = quote.map;
  open.level = quote.level;
  open.block = true;
  open.meta = { ...head };
  const title = new state.Token('inline', '', 0);
  title.content = head.title;
  title.children = [];
  title.level = inline.level;
  title.map = inline.map && [inline.map[0], inline.map[0] + 1];
  const body = new state.Token('callout_body', '', 0);
  body.meta = { ...head };
  body.level = quote.level + 1;
  return [open, title, body];
}

/** `> [!note]- Title` quotes as `div.callout`, nested and foldable. */
export function calloutRule(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.core.ruler.after('block', 'callout', callouts);
  md.renderer.rules.callout_open = (tokens, index) => {
    const head = tokens[index]?.meta ?? {};
    const fold = String(head.fold);
    const classes = ['callout', fold && 'is-collapsible', fold === '-' && 'is-collapsed'].filter(Boolean);
    const data = `data-callout-metadata="${escapeHtml(String(head.metadata))}" data-callout-fold="${fold}"`;
    const type = escapeHtml(String(head.type));
    return `<div ${data} data-callout="${type}" class="${classes.join(' ')}"><div class="callout-title" dir="auto"><div class="callout-icon"></div><div class="callout-title-inner">`;
  };
  md.renderer.rules.callout_body = (tokens, index) => {
    const fold = tokens[index]?.meta?.fold;
    const marker = fold ? `<div class="callout-fold${fold === '-' ? ' is-collapsed' : ''}"></div>` : '';
    return `</div>${marker}</div><div class="callout-content">`;
  };
  md.renderer.rules.callout_close = () => '</div></div>\n';
}
