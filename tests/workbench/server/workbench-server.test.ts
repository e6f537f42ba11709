import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { serve, type Workbench } from './workbench-server';

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);

let folder: string;
let reading: Workbench;
let writing: Workbench;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbench-'));
  const vault = path.join(folder, 'vault');
  await mkdir(path.join(vault, 'sub'), { recursive: true });
  await writeFile(path.join(folder, 'secret.md'), 'secret');
  await writeFile(path.join(vault, 'Ein Nötli.md'), '# Text');
  await writeFile(path.join(vault, 'sub/film.webm'), bytes);
  await symlink(path.join(folder, 'secret.md'), path.join(vault, 'way out.md'));
  await mkdir(path.join(folder, 'plugin'));
  await writeFile(path.join(folder, 'plugin/main.js'), 'module.exports = {}');
  await writeFile(path.join(folder, 'plugin/manifest.json'), '{"id":"told"}');
  const options = { vault: 'vault', plugins: ['plugin', 'nothing'] };
  const page = { html: '<p>Page', script: '// Script', sourceMap: '{"version":3}', styles: '' };
  reading = await serve(page, folder, options);
  writing = await serve(page, folder, { ...options, writable: true });
});
afterAll(async () => {
  await Promise.all([reading.close(), writing.close()]);
  await rm(folder, { recursive: true });
});

/** Sends the path as it is: `fetch` would tidy it up first. */
function getRaw(rawPath: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const { hostname, port } = new URL(reading.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: rawPath, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
}

const film = (headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${reading.url}/vault/sub/film.webm`, { headers, method });

describe('a video of the vault', () => {
  test.each([
    ['bytes=0-9', 'bytes 0-9/1000', bytes.slice(0, 10)],
    ['bytes=990-', 'bytes 990-999/1000', bytes.slice(990)],
    ['bytes=-5', 'bytes 995-999/1000', bytes.slice(995)],
  ])('is sent in part when %s is asked for', async (range, sent, expected) => {
    const response = await film({ range });
    expect([response.status, response.headers.get('content-range')]).toEqual([206, sent]);
    expect(response.headers.get('content-length')).toBe(String(expected.length));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(expected);
  });

  test('is sent whole, with its type, when no part is asked for', async () => {
    const response = await film();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'video/webm']);
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  test('has no part behind its end', async () => {
    const response = await film({ range: 'bytes=1000-' });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
  });

  test('is not sent again to whoever has it', async () => {
    const etag = (await film()).headers.get('etag') ?? '';
    expect((await film({ 'if-none-match': etag })).status).toBe(304);
  });

  test('is sent whole to whoever has a part of another one', async () => {
    const response = await film({ range: 'bytes=0-9', 'if-range': '"another"' });
    expect(response.status).toBe(200);
  });

  test('is described without being sent', async () => {
    const response = await film({}, 'HEAD');
    expect([response.headers.get('content-length'), await response.text()]).toEqual(['1000', '']);
  });
});

describe('the vault', () => {
  test('is listed with times and sizes', async () => {
    const listed = (await (await fetch(`${reading.url}/api/vault`)).json()) as {
      name: string;
      isWritable: boolean;
      files: { path: string; size: number; mtime: number }[];
      folders: string[];
    };
    const { files, ...rest } = listed;
    expect(rest).toEqual({ name: 'vault', isWritable: false, folders: ['sub'] });
    expect(files.map((file) => [file.path, file.size])).toEqual(
      expect.arrayContaining([
        ['Ein Nötli.md', 6],
        ['sub/film.webm', 1000],
      ]),
    );
    expect(Math.abs(Date.now() - (files[0]?.mtime ?? 0))).toBeLessThan(60_000);
  });

  test('gives the texts of many notes at once', async () => {
    const response = await fetch(`${reading.url}/api/texts`, { method: 'POST', body: '["Ein Nötli.md"]' });
    expect(await response.json()).toEqual(['# Text']);
  });

  test.each([
    '/vault/../secret.md',
    '/vault/%2e%2e/secret.md',
    '/vault/..%2fsecret.md',
    '/vault/sub/../../secret.md',
    '/vault/%2fetc%2fpasswd',
    '/vault/way%20out.md',
    '/vault/x%00.md',
    '/plugins/told/..%2f..%2fsecret.md',
    '/plugins/told/secret.md',
  ])('does not give %s', async (rawPath) => {
    expect([400, 403, 404]).toContain(await getRaw(rawPath));
  });

  test('gives nothing to a page of another site, nor to one that calls it by another name', async () => {
    expect(await getRaw('/api/vault', { origin: 'https://example.com' })).toBe(403);
    expect(await getRaw('/api/vault', { host: 'example.com' })).toBe(403);
  });

  test('is not changed unless it was opened for that', async () => {
    const url = `${reading.url}/vault/Ein N%C3%B6tli.md`;
    expect((await fetch(url, { method: 'PUT', body: 'changed' })).status).toBe(403);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
    expect(await readFile(path.join(folder, 'vault/Ein Nötli.md'), 'utf8')).toBe('# Text');
  });

  test('is changed when it was, but not what a link leads to', async () => {
    const put = (name: string) => fetch(`${writing.url}/vault/${name}`, { method: 'PUT', body: 'new' });
    expect((await put('new/Note.md')).status).toBe(200);
    expect(await readFile(path.join(folder, 'vault/new/Note.md'), 'utf8')).toBe('new');
    expect((await put('way%20out.md')).status).toBe(403);
    expect(await readFile(path.join(folder, 'secret.md'), 'utf8')).toBe('secret');
    expect((await fetch(`${writing.url}/vault/new/Note.md`, { method: 'DELETE' })).status).toBe(204);
  });
});

test('the page comes with its script, and with the map of that for who debugs it', async () => {
  const textAt = async (name: string) => (await fetch(`${reading.url}${name}`)).text();
  expect(await textAt('/')).toBe('<p>Page');
  expect(await textAt('/workbench.js')).toBe('// Script');
  expect(await textAt('/workbench.js.map')).toBe('{"version":3}');
});

describe('the plugins', () => {
  test('are those that are built', async () => {
    const listed = (await (await fetch(`${reading.url}/api/plugins`)).json()) as unknown;
    expect(listed).toEqual([{ manifest: { id: 'told' }, hasStyles: false }]);
    expect(await (await fetch(`${reading.url}/plugins/told/main.js`)).text()).toBe('module.exports = {}');
  });
});
