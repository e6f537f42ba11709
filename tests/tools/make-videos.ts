// Makes the test videos: `node tests/tools/run.mjs tests/tools/make-videos.ts`. It needs ffmpeg with libvpx-vp9 and
// libx264; what it makes is committed, so that nobody else does.
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { drawClock, type Fill, PICTURE } from './clock-picture';

const FIXTURES = path.join(process.env.PROJECT_ROOT ?? '.', 'tests/fixtures');
const VIDEOS = path.join(FIXTURES, 'video');

interface Recipe {
  readonly file: string;
  readonly seconds: number;
  readonly framesPerSecond: number;
  readonly codec: readonly string[];
}

const VP9 = [
  '-c:v',
  'libvpx-vp9',
  '-crf',
  '44',
  '-b:v',
  '0',
  '-deadline',
  'best',
  '-cpu-used',
  '0',
  '-g',
  '60',
];
const H264 = ['-c:v', 'libx264', '-crf', '28', '-preset', 'veryslow', '-g', '20', '-movflags', '+faststart'];

const SINTEL = path.join(FIXTURES, 'demo-vault/Media/Sintel [eRsGyueVLvQ].webm');
const recipes: readonly Recipe[] = [
  // As long as the film.
  { file: SINTEL, seconds: 888, framesPerSecond: 5, codec: VP9 },
  { file: path.join(VIDEOS, 'clock.mp4'), seconds: 90, framesPerSecond: 5, codec: H264 },
];

for (const recipe of recipes) await make(recipe);
await writeFile(path.join(VIDEOS, 'empty.webm'), '');
await copyStart(SINTEL, path.join(VIDEOS, 'truncated.webm'), 300);

async function make({ file, seconds, framesPerSecond, codec }: Recipe): Promise<void> {
  const { width, height } = PICTURE;
  const input = [
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-s',
    `${width}x${height}`,
    '-r',
    `${framesPerSecond}`,
  ];
  const output = [
    ...codec,
    '-pix_fmt',
    'yuv420p',
    '-an',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    file,
  ];
  const ffmpeg = spawn('ffmpeg', ['-y', '-loglevel', 'error', ...input, '-i', '-', ...output], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(ffmpeg, 'exit');
  for (let frame = 0; frame < seconds * framesPerSecond; frame++) {
    const pixels = Buffer.alloc(width * height * 3);
    drawClock(into(pixels), frame / framesPerSecond, seconds);
    if (!ffmpeg.stdin.write(pixels)) await once(ffmpeg.stdin, 'drain');
  }
  ffmpeg.stdin.end();
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`ffmpeg could not make ${file}.`);
}

function into(pixels: Buffer): Fill {
  return (x, y, width, height, colour) => {
    const row = Buffer.alloc(width * 3, Buffer.from(colour));
    for (let line = y; line < y + height; line++) row.copy(pixels, (line * PICTURE.width + x) * 3);
  };
}

async function copyStart(from: string, to: string, bytes: number): Promise<void> {
  const source = await open(from);
  const { buffer } = await source.read(Buffer.alloc(bytes), 0, bytes, 0);
  await source.close();
  await writeFile(to, buffer);
}
