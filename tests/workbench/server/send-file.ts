import { createReadStream, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { parseByteRange } from './byte-range';
import { contentTypeOf } from './content-type';

/** Sends a file, or the part of it that is asked for; nothing when the browser has it already. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  stat: Stats,
): Promise<void> {
  const { size } = stat;
  const etag = `"${stat.mtimeMs.toString(36)}-${size.toString(36)}"`;
  response.setHeader('Content-Type', contentTypeOf(file));
  response.setHeader('ETag', etag);
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Cache-Control', 'no-cache');
  if (request.headers['if-none-match'] === etag) return end(response, 304);

  const condition = request.headers['if-range'];
  const isSame = condition === undefined || condition === etag;
  const range = isSame ? parseByteRange(request.headers.range, size) : null;
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${size}`);
    return end(response, 416);
  }
  const { start, end: last } = range ?? { start: 0, end: size - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${start}-${last}/${size}`);
  response.setHeader('Content-Length', size === 0 ? 0 : last - start + 1);
  response.statusCode = range ? 206 : 200;
  if (request.method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  await pipeline(createReadStream(file, { start, end: last }), response);
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}
