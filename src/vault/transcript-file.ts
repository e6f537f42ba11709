import { getLanguage, TFile } from 'obsidian';

const KINDS = ['vtt', 'srt'];

/**
 * The transcript of a video or sound file: the file beside it of the same name, as yt-dlp writes it (`A film.vtt`,
 * `A film.en.srt`), in the reader's language where there are several; null for none.
 */
export function transcriptOf(media: TFile): TFile | null {
  const candidates = (media.parent?.children ?? [])
    .filter((file) => file instanceof TFile)
    .filter((file) => KINDS.includes(file.extension.toLowerCase()))
    .filter(({ basename }) => basename === media.basename || basename.startsWith(`${media.basename}.`));
  const rank = ({ basename }: TFile): number => {
    const language = basename.slice(media.basename.length + 1);
    return language.split('-')[0] === getLanguage() ? 0 : language === '' ? 1 : 2;
  };
  const [best] = candidates.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  return best ?? null;
}
