import { type Colour, FIRST_MARKER, LAST_MARKER, secondsOf, STRIP_BLOCKS } from '../tools/clock-strip';
import { decodePng, type Raster } from './decode-png';

/** Rows that must say the same before we believe them. */
const AGREEING_ROWS = 3;

/** How far a channel may be from the colour it stands for: videos are compressed, and scaled. */
const TOLERANCE = 90;

/**
 * The second, in tenths, that a test video shows in a screenshot of a page (a PNG), or null when there is none, or
 * when its strip cannot be read. The video may be anywhere, at any scale from about 100 pixels of width on.
 */
export function shownSecond(screenshot: Uint8Array): number | null {
  const picture = decodePng(screenshot);
  let last: number | null = null;
  let rows = 0;
  for (let y = 0; y < picture.height; y++) {
    const seconds = readRow(picture, y);
    rows = seconds !== null && seconds === last ? rows + 1 : 1;
    last = seconds;
    if (seconds !== null && rows === AGREEING_ROWS) return seconds;
  }
  return null;
}

function readRow(picture: Raster, y: number): number | null {
  const firsts = runsOf(picture, y, FIRST_MARKER);
  if (firsts.length === 0) return null;
  for (const first of firsts) {
    for (const last of runsOf(picture, y, LAST_MARKER)) {
      const block = (last.end - first.start) / STRIP_BLOCKS;
      if (!isAbout(first.end - first.start, block) || !isAbout(last.end - last.start, block)) continue;
      const seconds = secondsOf(bitsBetween(picture, y, first.start, block));
      if (seconds !== null) return seconds;
    }
  }
  return null;
}

/** As many bits as can be told; too few when a block is neither black nor white. */
function bitsBetween(picture: Raster, y: number, start: number, block: number): number[] {
  const bits: number[] = [];
  for (let place = 1; place < STRIP_BLOCKS - 1; place++) {
    const x = Math.floor(start + (place + 0.5) * block);
    if (hasColour(picture, x, y, [0, 0, 0])) bits.push(0);
    else if (hasColour(picture, x, y, [255, 255, 255])) bits.push(1);
  }
  return bits;
}

function runsOf(picture: Raster, y: number, colour: Colour): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let x = 0; x < picture.width; x++) {
    if (!hasColour(picture, x, y, colour)) continue;
    const start = x;
    while (x < picture.width && hasColour(picture, x, y, colour)) x++;
    if (x - start >= 3) runs.push({ start, end: x });
  }
  return runs;
}

function hasColour({ width, channels, data }: Raster, x: number, y: number, colour: Colour): boolean {
  const at = (y * width + x) * channels;
  return isNear(data[at], colour[0]) && isNear(data[at + 1], colour[1]) && isNear(data[at + 2], colour[2]);
}

function isNear(value: number | undefined, wanted: number): boolean {
  return value !== undefined && value >= wanted - TOLERANCE && value <= wanted + TOLERANCE;
}

function isAbout(length: number, expected: number): boolean {
  return Math.abs(length - expected) <= Math.max(1.5, expected * 0.2);
}
