/** @jest-environment jsdom */
import { describe, expect, it, jest } from '@jest/globals';
import { Component, type MarkdownPostProcessorContext } from 'obsidian';
import type { RenderKind } from './render-kind';
import { renderCanvasCard } from './canvas-card';
import { renderPdf } from './pdf';
import { renderMarkdown } from './renderer';
import { StandInHost } from './stand-in-host';

async function draw(markdown: string, kind: RenderKind = 'fragment', host = new StandInHost()) {
  const el = document.createElement('div');
  const component = new Component();
  component.load();
  await renderMarkdown(host, markdown, el, 'Note.md', component, kind);
  return el;
}

const ANCHOR = '<a class="yt-timestamp" data-t="09:34:00">[09:34:00]</a>';

describe('an anchor of raw HTML', () => {
  it.each([
    ['paragraph', `A claim ${ANCHOR}.`, 'p > a'],
    ['list item', `- A claim ${ANCHOR}`, 'li > a'],
    ['heading', `## A claim ${ANCHOR}`, 'h2 > a'],
    ['table', `| a | b |\n|---|---|\n| x | y ${ANCHOR} |`, 'td > a'],
    ['quote', `> A claim ${ANCHOR}`, 'blockquote > p > a'],
    ['callout', `> [!note] Title\n> A claim ${ANCHOR}`, '.callout-content > p > a'],
    ['title of a callout', `> [!note] Title ${ANCHOR}`, '.callout-title-inner > a'],
    ['footnote', `Text[^1]\n\n[^1]: A claim ${ANCHOR}`, 'section[data-footnotes] li a'],
    ['bold text', `**A claim ${ANCHOR}**`, 'strong > a'],
  ])('stays as it is in a %s', async (_where, markdown, selector) => {
    const anchor = (await draw(markdown)).querySelector<HTMLElement>(`${selector}.yt-timestamp`);
    expect(anchor?.outerHTML).toBe(ANCHOR);
  });
});

describe('sanitising', () => {
  it.each([
    ['<b onclick="x()" class="c">t</b>', '<b class="c">t</b>'],
    ['<span data-x="1" role="button" tabindex="0" aria-label="l">t</span>', null],
    ['a <script>x()</script>', 'a '],
    ['<a href="javascript:x()">t</a>', '<a>t</a>'],
    ['<a href="obsidian://open">t</a>', null],
    ['a <style>p{}</style>', 'a '],
  ])('%s becomes %s', async (html, result) => {
    const el = await draw(html);
    expect(el.querySelector('p')?.innerHTML.replace(/p\{\}|x\(\)$/, '')).toBe(result ?? html);
  });
});

describe('links', () => {
  it('to notes carry their target and say whether it exists', async () => {
    const host = new StandInHost({ 'There.md': '' });
    const el = await draw('[[There]] [[Not there#h | alias]] [t](There.md)', 'fragment', host);
    expect([...el.querySelectorAll('a')].map((a) => [a.dataset.href, a.className, a.textContent])).toEqual([
      ['There', 'internal-link', 'There'],
      ['Not there#h', 'internal-link is-unresolved', 'alias'],
      ['There.md', 'internal-link', 't'],
    ]);
  });

  it('to the web open in a new tab', async () => {
    const el = await draw('[t](https://example.org) https://example.com');
    for (const a of el.querySelectorAll('a')) {
      expect(a.className).toBe('external-link');
      expect(a.target).toBe('_blank');
      expect(a.rel).toContain('noopener');
    }
  });

  it('are opened and hovered through the host', async () => {
    const host = new StandInHost();
    const el = await draw('[[A]]', 'fragment', host);
    const link = el.querySelector('a');
    link?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    link?.click();
    expect(host.hovered).toEqual([{ linktext: 'A', sourcePath: 'Note.md' }]);
    expect(host.opened).toEqual([{ linktext: 'A', sourcePath: 'Note.md' }]);
  });
});

describe('markup', () => {
  it.each([
    ['a\nb', '<p dir="auto">a<br>\nb</p>'],
    [
      '==a== ~~b~~ *c* **d** `e`',
      '<p dir="auto"><mark>a</mark> <s>b</s> <em>c</em> <strong>d</strong> <code>e</code></p>',
    ],
    ['a %%b%% c ^id', '<p dir="auto">a  c</p>'],
    ['a $x_1$ b', '<p dir="auto">a <span class="math math-inline is-loaded">x_1</span> b</p>'],
    ['costs $5 and $6', '<p dir="auto">costs $5 and $6</p>'],
    ['# A *b*', '<h1 data-heading="A *b*" dir="auto">A <em>b</em></h1>'],
    ['```js x\n<b>\n```', '<pre class="language-js"><code class="language-js">&lt;b&gt;\n</code></pre>'],
    ['<b>&nbsp;*c*</b>', '<p dir="auto"><b>&nbsp;<em>c</em></b></p>'],
    ['%%\n\n# a\n\n%%', ''],
  ])('of %j', async (markdown, html) => {
    expect((await draw(markdown)).innerHTML).toBe(html);
  });

  it('of callouts nests, folds and keeps what is in the title', async () => {
    const el = await draw('> [!Warning|meta]- T **b**\n> text\n> > [!tip]\n> > inner');
    const [outer, inner] = el.querySelectorAll<HTMLElement>('.callout');
    expect(outer?.dataset).toEqual(
      expect.objectContaining({ callout: 'warning', calloutMetadata: 'meta', calloutFold: '-' }),
    );
    expect(outer?.className).toBe('callout is-collapsible is-collapsed');
    expect(outer?.querySelector('.callout-title-inner')?.innerHTML).toBe('T <strong>b</strong>');
    expect(inner?.closest('.callout-content')?.parentElement).toBe(outer);
    expect(inner?.querySelector('.callout-title-inner')?.textContent).toBe('Tip');
    expect(inner?.className).toBe('callout');
    outer?.querySelector<HTMLElement>('.callout-title')?.click();
    expect(outer?.classList.contains('is-collapsed')).toBe(false);
  });

  it('of tasks says their state and their line', async () => {
    const el = await draw('- [ ] a\n- [x] b\n- c');
    const items = [...el.querySelectorAll<HTMLElement>('li')];
    expect(items.map(({ className, dataset: { task, line } }) => [className, task, line])).toEqual([
      ['task-list-item', '', '0'],
      ['task-list-item is-checked', 'x', '1'],
      ['', undefined, '2'],
    ]);
    expect([...el.querySelectorAll('input')].map(({ checked }) => checked)).toEqual([false, true]);
  });

  it('of footnotes links both ways, with ids of their own in each rendering', async () => {
    const [one, two] = [await draw('a[^x]\n\n[^x]: f'), await draw('a[^x]\n\n[^x]: f')];
    const ref = one.querySelector('.footnote-ref');
    const item = one.querySelector('section[data-footnotes] li');
    expect(ref?.querySelector('a')?.getAttribute('href')).toBe(`#${item?.id}`);
    expect(item?.querySelector('.footnote-backref')?.getAttribute('href')).toBe(`#${ref?.id}`);
    expect(two.querySelector('.footnote-ref')?.id).not.toBe(ref?.id);
  });
});

describe('post-processors', () => {
  const calls = async (kind: RenderKind, markdown: string) => {
    const host = new StandInHost({ 'Other.md': '# H\n\ntext' });
    const seen: [string, string, string | null][] = [];
    host.processors.push((el: HTMLElement, ctx: MarkdownPostProcessorContext) => {
      const info = ctx.getSectionInfo(el);
      seen.push([ctx.sourcePath, el.className, info && `${info.lineStart}-${info.lineEnd}`]);
    });
    await draw(markdown, kind, host);
    return seen;
  };
  const NOTE = '---\nx: 1\n---\n# H\n\npara\nmore\n\n- a\n- b\n\n[^1]\n\n[^1]: f';

  it.each(['reading', 'embed', 'hover', 'canvas'] as const)(
    'meet each section of a note: %s',
    async (kind) => {
      expect(await calls(kind, NOTE)).toEqual([
        ['Note.md', 'el-h1', '3-3'],
        ['Note.md', 'el-p', '5-6'],
        ['Note.md', 'el-ul', '8-9'],
        ['Note.md', 'el-p', '11-11'],
        ['Note.md', 'el-section', null],
      ]);
    },
  );

  it.each(['fragment', 'callout', 'pdf'] as const)(
    'meet the whole at once, without lines: %s',
    async (kind) => {
      expect(await calls(kind, NOTE)).toEqual([['Note.md', '', null]]);
    },
  );

  it('meet a card of a Canvas with an empty path', async () => {
    const host = new StandInHost();
    const paths: string[] = [];
    host.processors.push((_el, ctx) => void paths.push(ctx.sourcePath));
    const component = new Component();
    component.load();
    await renderCanvasCard(host, 'text', document.createElement('div'), component);
    expect(paths).toEqual(['']);
  });

  it('have done what they promised when a note is printed', async () => {
    const host = new StandInHost();
    host.processors.push(async (el) => {
      await Promise.resolve();
      el.append('!');
    });
    const component = new Component();
    component.load();
    const printEl = await renderPdf(host, '# a\n\nb', 'Note.md', component);
    expect(printEl.textContent).toBe('ab!');
  });

  it('meet an embedded note with its own path and lines of the excerpt', async () => {
    expect(await calls('fragment', '![[Other#H]]')).toEqual([
      ['Note.md', '', null],
      ['Other.md', 'el-h1', '0-0'],
      ['Other.md', 'el-p', '2-2'],
    ]);
  });

  it('that throw are reported and stop no other', async () => {
    const host = new StandInHost();
    const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const ran: string[] = [];
    host.processors.push(
      () => {
        throw new Error('no');
      },
      () => Promise.reject(new Error('later no')),
      () => void ran.push('last'),
    );
    await draw('text', 'pdf', host);
    expect(ran).toEqual(['last']);
    expect(reported).toHaveBeenCalledTimes(2);
    reported.mockRestore();
  });

  it('are waited for only when a PDF is made', async () => {
    const finished: string[] = [];
    const host = new StandInHost();
    host.processors.push(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      finished.push('done');
    });
    await draw('text', 'reading', host);
    expect(finished).toEqual([]);
    await draw('text', 'pdf', host);
    expect(finished.length).toBeGreaterThan(0);
  });

  it('see code blocks already drawn by their processors', async () => {
    const host = new StandInHost();
    host.codeBlocks.set('abc', (source, el) => el.append(source.toUpperCase()));
    const el = await draw('```abc\nx\n```', 'fragment', host);
    expect(el.innerHTML).toBe('<div class="block-language-abc">X</div>');
  });
});

describe('embeds', () => {
  it('of media load from the host', async () => {
    const host = new StandInHost({ 'clip.webm': '', 'p.png': '' });
    const el = await draw('![[clip.webm]] ![[p.png|120]]', 'fragment', host);
    expect(el.querySelector('.video-embed > video')?.getAttribute('src')).toBe('app://vault/clip.webm');
    expect(el.querySelector('.image-embed > img')?.getAttribute('width')).toBe('120');
  });

  it('of notes answer their own links, from their own place', async () => {
    const host = new StandInHost({ 'Other.md': '[[There]]' });
    const el = await draw('![[Other]]', 'fragment', host);
    el.querySelector<HTMLElement>('.markdown-embed a.internal-link')?.click();
    expect(host.opened).toEqual([{ linktext: 'There', sourcePath: 'Other.md' }]);
  });

  it('of a note are drawn again when that note changes', async () => {
    const host = new StandInHost({ 'Other.md': 'old' });
    const el = await draw('![[Other]]', 'fragment', host);
    host.edit('Other.md', 'new');
    await new Promise((resolve) => setTimeout(resolve));
    expect(el.querySelector('.markdown-embed-content')?.textContent).toBe('new');
  });

  it('of what is not there say so', async () => {
    const el = await draw('![[Nothing]] ![[file.xyz]]', 'fragment', new StandInHost({ 'file.xyz': '' }));
    const [missing, other] = el.querySelectorAll('.internal-embed');
    expect(missing?.textContent).toContain('“Nothing” could not be found');
    expect(other?.textContent).toBe('file.xyz');
  });

  it('of a note in itself end', async () => {
    const host = new StandInHost({ 'Loop.md': 'x ![[Loop]]' });
    const el = await draw('![[Loop]]', 'fragment', host);
    expect(el.querySelectorAll('.internal-embed').length).toBeLessThan(10);
  });
});
