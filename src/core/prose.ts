/**
 * A note's text in which everything that Obsidian does not render as prose (front matter, code, display math,
 * comments) is blanked with spaces. Length and lines stay, so a place in it is a place in the text.
 */
export function proseOf(text: string, bodyFrom: number): string {
  const body = blankFences(text.slice(bodyFrom));
  return blank(text.slice(0, bodyFrom)) + blankCodeSpans(body).replace(UNRENDERED, blank);
}

const UNRENDERED = /<!--[\s\S]*?-->|%%[\s\S]*?%%|\$\$[\s\S]*?\$\$/g;
const FENCE = /^[\s>]*(`{3,}(?!.*`)|~{3,})/;

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function blankFences(body: string): string {
  let fence: string | null = null;
  return body
    .split('\n')
    .map((line) => {
      if (fence === null) {
        fence = FENCE.exec(line)?.[1] ?? null;
        return fence === null ? line : blank(line);
      }
      const closing = line.replace(/^[\s>]*/, '').trimEnd();
      if (closing.startsWith(fence) && closing === fence.charAt(0).repeat(closing.length)) fence = null;
      return blank(line);
    })
    .join('\n');
}

/** A code span opens with a run of backticks and ends at the next run of that length in the same paragraph. */
function blankCodeSpans(body: string): string {
  return body
    .split(/(\n[ \t\r]*\n)/)
    .map((paragraph) => (paragraph.includes('`') ? blankCodeSpansOfParagraph(paragraph) : paragraph))
    .join('');
}

function blankCodeSpansOfParagraph(paragraph: string): string {
  const runs = [...paragraph.matchAll(/`+/g)].map(({ 0: ticks, index }) => ({
    from: index,
    length: ticks.length,
  }));
  const nextOfLength = new Map<number, number>();
  const closings = runs.map(() => -1);
  for (let i = runs.length - 1; i >= 0; i--) {
    const length = runs[i]?.length ?? 0;
    closings[i] = nextOfLength.get(length) ?? -1;
    nextOfLength.set(length, i);
  }

  let blanked = '';
  let at = 0;
  for (let i = 0; i < runs.length; i++) {
    const closing = runs[closings[i] ?? -1];
    const opening = runs[i];
    if (closing === undefined || opening === undefined) continue;
    const end = closing.from + closing.length;
    blanked += paragraph.slice(at, opening.from) + blank(paragraph.slice(opening.from, end));
    at = end;
    i = closings[i] ?? i;
  }
  return blanked + paragraph.slice(at);
}
