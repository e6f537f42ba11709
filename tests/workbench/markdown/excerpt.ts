import { resolveSubpath } from '../api/subpath';
import { readMetadata } from './metadata';
import { SourceLines } from './source-lines';

/** The part of a note that a subpath (`#heading`, `#a#b`, `#^block`) names, the whole for ''; null when it has none. */
export function excerptOf(text: string, subpath: string): string | null {
  if (subpath === '') return text;
  const found = resolveSubpath(readMetadata(text), subpath);
  return found && new SourceLines(text).between(found.start.offset, found.end?.offset ?? text.length);
}
