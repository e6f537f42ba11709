import { bitsOf, type Colour, FIRST_MARKER, LAST_MARKER, STRIP_BLOCKS } from './clock-strip';

/** The size of the picture in pixels; everything in it lies on a grid of 8, which is what makes the videos small. */
export const PICTURE = { width: 384, height: 216, block: 384 / STRIP_BLOCKS } as const;

const BACKGROUND: Colour = [24, 28, 40];
const INK: Colour = [240, 240, 240];
const DIM: Colour = [96, 104, 128];
const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

const DIGIT = { width: 40, height: 72, advance: 48, stroke: 8 } as const;
const DOT_ADVANCE = 24;

/** Which of the seven segments (top, upper left, upper right, middle, lower left, lower right, bottom) are lit. */
const SEGMENTS: readonly string[] = [
  '1110111',
  '0010010',
  '1011101',
  '1011011',
  '0111010',
  '1101011',
  '1101111',
  '1010010',
  '1111111',
  '1111011',
];

/** Fills a rectangle, in pixels from the upper left corner. */
export type Fill = (x: number, y: number, width: number, height: number, colour: Colour) => void;

/** Draws what a test video of `duration` seconds shows at `seconds`: the strip, the time as `h:mm:ss.t`, how far it is. */
export function drawClock(fill: Fill, seconds: number, duration: number): void {
  fill(0, 0, PICTURE.width, PICTURE.height, BACKGROUND);
  drawStrip(fill, seconds);
  drawTime(fill, seconds);
  fill(0, 160, PICTURE.width, 8, BLACK);
  fill(0, 160, 8 * Math.floor((PICTURE.width / 8) * (seconds / duration)), 8, DIM);
}

function drawStrip(fill: Fill, seconds: number): void {
  const colours = [FIRST_MARKER, ...bitsOf(seconds).map((bit) => (bit === 1 ? WHITE : BLACK)), LAST_MARKER];
  colours.forEach((colour, place) => fill(place * PICTURE.block, 0, PICTURE.block, PICTURE.block, colour));
}

function drawTime(fill: Fill, seconds: number): void {
  const tenths = Math.floor(seconds * 10 + 0.005);
  const [h, m, s, t] = [tenths / 36_000, (tenths / 600) % 60, (tenths / 10) % 60, tenths % 10].map(
    Math.floor,
  );
  const text = `${h}:${String(m).padStart(2, '0')}:${String(s).padStart(2, '0')}.${t}`;
  const y = 56;
  let x = 8;
  for (const sign of text) {
    if (sign === ':' || sign === '.') {
      if (sign === ':') fill(x + 8, y + 16, 8, 8, INK);
      fill(x + 8, sign === ':' ? y + 48 : y + DIGIT.height - 8, 8, 8, INK);
      x += DOT_ADVANCE;
    } else {
      drawDigit(fill, x, y, SEGMENTS[Number(sign)] ?? '');
      x += DIGIT.advance;
    }
  }
}

function drawDigit(fill: Fill, x: number, y: number, segments: string): void {
  const { width, height, stroke } = DIGIT;
  const half = height / 2;
  const right = x + width - stroke;
  const places: readonly (readonly [number, number, number, number])[] = [
    [x, y, width, stroke],
    [x, y, stroke, half],
    [right, y, stroke, half],
    [x, y + half - stroke / 2, width, stroke],
    [x, y + half, stroke, half],
    [right, y + half, stroke, half],
    [x, y + height - stroke, width, stroke],
  ];
  places.forEach((place, index) => segments[index] === '1' && fill(...place, INK));
}
