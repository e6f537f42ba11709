/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { MarkdownRenderChild } from 'obsidian';
import { ReadingView } from './reading-view';
import { StandInHost } from './stand-in-host';

const views: ReadingView[] = [];

function read(text: string, host = new StandInHost()) {
  const containerEl = document.body.appendChild(document.createElement('div'));
  const view = new ReadingView(host, containerEl);
  view.load();
  view.show(text, 'Note.md');
  views.push(view);
  const sections = () => [...view.sizerEl.querySelectorAll<HTMLElement>(':scope > [class^="el-"]')];
  return { view, sections, classes: () => sections().map(({ className }) => className) };
}

afterEach(() => {
  for (const view of views.splice(0)) view.unload();
  document.body.replaceChildren();
});

const NOTE =
  '---\ntitle: T\n---\n# Head\n\none\n\n- two\n\n> three\n\n```\nfour\n```\n\n%%five%%\n\nsix[^1]\n\n[^1]: seven';

describe('a note that is read', () => {
  it('has its title, its properties, and one wrapper for each section', () => {
    const { view, classes } = read(NOTE);
    expect(view.previewEl.querySelector('.inline-title')?.textContent).toBe('Note');
    expect(
      view.previewEl.querySelector('[data-property-key="title"] .metadata-property-value')?.textContent,
    ).toBe('T');
    expect(classes()).toEqual(['el-h1', 'el-p', 'el-ul', 'el-blockquote', 'el-pre', 'el-p', 'el-section']);
    expect(view.sizerEl.textContent).not.toContain('five');
  });

  it('keeps the DOM of the sections that an edit leaves as they are', () => {
    const { view, sections } = read('one\n\ntwo\n\nthree');
    const [one, two, three] = sections();
    view.show('one\n\ninserted\n\ntwo, changed\n\nthree', 'Note.md');
    const after = sections();
    expect(after.map((el) => el.textContent)).toEqual(['one', 'inserted', 'two, changed', 'three']);
    expect(after[0]).toBe(one);
    expect(after[3]).toBe(three);
    expect(two?.isConnected).toBe(false);
  });

  it('calls post-processors again only for what changed', () => {
    const host = new StandInHost();
    const seen: string[] = [];
    host.processors.push((el) => void seen.push(el.textContent));
    const { view } = read('one\n\ntwo', host);
    view.show('one\n\n2', 'Note.md');
    expect(seen).toEqual(['one', 'two', '2']);
  });

  it('says where a section stands after an edit above it', () => {
    const host = new StandInHost();
    const lines: (() => number | undefined)[] = [];
    host.processors.push((el, ctx) => void lines.push(() => ctx.getSectionInfo(el)?.lineStart));
    const { view } = read('one\n\ntwo', host);
    view.show('new\n\none\n\ntwo', 'Note.md');
    expect(lines.map((line) => line())).toEqual([2, 4, 0]);
  });

  it('unloads what post-processors added to a section when the section goes', () => {
    const host = new StandInHost();
    const unloaded: string[] = [];
    host.processors.push((el, ctx) => {
      const child = new MarkdownRenderChild(el);
      const text = el.textContent;
      child.register(() => unloaded.push(text));
      ctx.addChild(child);
    });
    const { view } = read('one\n\ntwo', host);
    view.show('one', 'Note.md');
    expect(unloaded).toEqual(['two']);
    view.show('one', 'Other.md');
    expect(unloaded).toEqual(['two', 'one']);
    view.unload();
    expect(unloaded).toEqual(['two', 'one', 'one']);
  });

  it('renumbers footnotes in sections whose text did not change', () => {
    const { view } = read('a[^x]\n\n[^x]: f\n[^y]: g');
    view.show('b[^y]\n\na[^x]\n\n[^x]: f\n[^y]: g', 'Note.md');
    expect([...view.sizerEl.querySelectorAll('.footnote-ref')].map((el) => el.textContent)).toEqual([
      '[1]',
      '[2]',
    ]);
  });

  it('draws the same paragraph twice where it stands twice', () => {
    const { view, sections } = read('same\n\nsame');
    const before = sections();
    view.show('same\n\nsame\n\nsame', 'Note.md');
    expect(sections().slice(0, 2)).toEqual(before);
    expect(sections()).toHaveLength(3);
  });

  it('is drawn anew on request, so that a new post-processor sees it', () => {
    const host = new StandInHost();
    const { view } = read('one', host);
    host.processors.push((el) => el.append('!'));
    view.refresh();
    expect(view.sizerEl.querySelector('.el-p')?.textContent).toBe('one!');
  });
});

describe('far sections', () => {
  class Observer {
    static readonly made: Observer[] = [];
    readonly watched = new Set<Element>();

    constructor(readonly callback: (entries: { isIntersecting: boolean; target: Element }[]) => void) {
      Observer.made.push(this);
    }

    observe = (el: Element) => void this.watched.add(el);
    unobserve = (el: Element) => void this.watched.delete(el);
    disconnect = () => this.watched.clear();
  }

  it('are drawn when they come near the viewport', () => {
    Object.assign(window, { IntersectionObserver: Observer });
    const { sections } = read('one\n\ntwo');
    const texts = () => sections().map((el) => el.textContent);
    expect(texts()).toEqual(['', '']);
    const [observer] = Observer.made;
    const [, second] = sections();
    if (second) observer?.callback([{ isIntersecting: true, target: second }]);
    expect(texts()).toEqual(['', 'two']);
    expect(observer?.watched.size).toBe(1);
    Reflect.deleteProperty(window, 'IntersectionObserver');
  });
});
