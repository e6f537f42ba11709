import { inflateSync } from 'node:zlib';

/** A decoded picture: `data` holds `channels` bytes (red, green, blue, perhaps alpha) for each pixel, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}

/**
 * Decodes a PNG as browsers write their screenshots: 8 bits a channel, RGB or RGBA, not interlaced
 * (PNG specification, third edition, §9 and §10). Throws on any other.
 */
export function decodePng(png: Uint8Array): Raster {
  const bytes = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const width = bytes.getUint32(16);
  const height = bytes.getUint32(20);
  const [depth, colourType, interlaced] = [bytes.getUint8(24), bytes.getUint8(25), bytes.getUint8(28)];
  if (depth !== 8 || (colourType !== 2 && colourType !== 6) || interlaced !== 0) {
    throw new Error('This PNG is not an 8-bit RGB or RGBA picture without interlacing.');
  }
  const channels = colourType === 2 ? 3 : 4;
  const filtered = inflateSync(imageData(bytes));
  return { width, height, channels, data: unfilter(filtered, width * channels, height, channels) };
}

function imageData(bytes: DataView): Uint8Array {
  const parts: Uint8Array[] = [];
  const IDAT = 0x49444154;
  for (let at = 8; at < bytes.byteLength; at += 12 + bytes.getUint32(at)) {
    if (bytes.getUint32(at + 4) !== IDAT) continue;
    parts.push(new Uint8Array(bytes.buffer, bytes.byteOffset + at + 8, bytes.getUint32(at)));
  }
  return Buffer.concat(parts);
}

function unfilter(filtered: Uint8Array, stride: number, height: number, channels: number): Uint8Array {
  const data = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const predict = PREDICTORS[filtered[row * (stride + 1)] ?? 0] ?? nothing;
    for (let i = 0; i < stride; i++) {
      const at = row * stride + i;
      const left = i < channels ? 0 : (data[at - channels] ?? 0);
      const up = row === 0 ? 0 : (data[at - stride] ?? 0);
      const upLeft = row === 0 || i < channels ? 0 : (data[at - stride - channels] ?? 0);
      data[at] = (filtered[row * (stride + 1) + 1 + i] ?? 0) + predict(left, up, upLeft);
    }
  }
  return data;
}

const nothing = () => 0;

const PREDICTORS: readonly ((left: number, up: number, upLeft: number) => number)[] = [
  nothing,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

// A global costs a look-up in jest's sandbox at each use, which is most of the time for a million pixels.
const { abs } = Math;

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const a = abs(guess - left);
  const b = abs(guess - up);
  const c = abs(guess - upLeft);
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}
