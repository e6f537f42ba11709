/** What is being said in a part of a video, in plain text; seconds from the start of the video. */
export interface Caption {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const TIME = String.raw`(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s+-->\s+${TIME}(?:\s|$)`);

/** Of WebVTT (`<c.yellow>`, `<00:01.000>`) and SubRip (`{\an8}`); not `a < b`. */
const MARKUP = /<\/?[a-z\d][^<>]*>|\{\\[^{}]*\}/gi;

const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};

/**
 * The captions of a WebVTT or SubRip file, in the order of the file. What stands in no caption (headers, styles,
 * numbers, remarks) is passed over, and so is a caption that says nothing or ends before it begins.
 */
export function parseTranscript(text: string): readonly Caption[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .flatMap(parseBlock);
}

function parseBlock(block: string): readonly Caption[] {
  const lines = block.split('\n');
  const start = lines.findIndex((line) => TIMING.test(line));
  const fields = TIMING.exec(lines[start] ?? '')?.slice(1);
  if (fields === undefined) return [];
  const [from, to] = [secondsOf(fields.slice(0, 4)), secondsOf(fields.slice(4))];
  const text = lines
    .slice(start + 1)
    .map(plain)
    .join('\n')
    .trim();
  return text === '' || to <= from ? [] : [{ from, to, text }];
}

function secondsOf(fields: readonly (string | undefined)[]): number {
  const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = fields.map((field) => Number(field ?? 0));
  return (((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds) / 1000;
}

function plain(line: string): string {
  return line.replace(MARKUP, '').replace(/&[a-z]+;/g, (name) => NAMED[name] ?? name);
}
