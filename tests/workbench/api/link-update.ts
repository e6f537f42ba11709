import type { ReferenceCache } from 'obsidian';
import type { App } from './app';
import { parseLinktext } from './linktext';
import type { TFile } from './vault-file';

/** Runs `move`, which gives the file another path, then rewrites what linked to it so that it still does. */
export async function updateLinksTo(app: App, file: TFile, move: () => Promise<void>): Promise<void> {
  const { metadataCache, vault } = app;
  const found = vault.getMarkdownFiles().map((source) => {
    const cache = metadataCache.getFileCache(source);
    const refs = [...(cache?.links ?? []), ...(cache?.embeds ?? [])].filter(
      ({ link }) => metadataCache.getFirstLinkpathDest(parseLinktext(link).path, source.path) === file,
    );
    return { source, refs: refs.filter(({ link }) => parseLinktext(link).path !== '') };
  });
  await move();
  for (const { source, refs } of found) {
    if (refs.length === 0) continue;
    const linktext = metadataCache.fileToLinktext(file, source.path);
    await vault.process(source, (text) => rewritten(text, refs, linktext));
  }
}

function rewritten(text: string, refs: readonly ReferenceCache[], linktext: string): string {
  const lastFirst = [...refs].sort((a, b) => b.position.start.offset - a.position.start.offset);
  return lastFirst.reduce((result, { link, original, position }) => {
    const { start, end } = position;
    // The note was changed since it was read: leave it alone rather than write into the middle of something.
    if (result.slice(start.offset, end.offset) !== original) return result;
    const at = original.indexOf(link);
    const { subpath } = parseLinktext(link);
    const isWiki = original.includes('[[');
    const target = isWiki ? linktext + subpath : `${encodeURI(linktext)}.md${subpath}`;
    const updated = original.slice(0, at) + target + original.slice(at + link.length);
    return at < 0 ? result : result.slice(0, start.offset) + updated + result.slice(end.offset);
  }, text);
}
