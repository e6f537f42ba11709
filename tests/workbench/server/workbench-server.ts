import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buildPage, type PageBundle } from './page-bundle';
import { PluginFolders } from './plugin-folder';
import { Refusal } from './refusal';
import { namesIn, refuseStrangers } from './request-trust';
import { sendFile } from './send-file';
import { VaultFolder } from './vault-folder';

/** What is served, and where. */
export interface WorkbenchOptions {
  /** The folder of notes. */
  readonly vault: string;
  /** 0 at first: any free port. */
  readonly port?: number;
  /** Folders of built plugins. */
  readonly plugins?: readonly string[];
  /** Whether what is changed in the page is written to the folder; otherwise it stays in the page. */
  readonly writable?: boolean;
}

/** A running workbench. */
export interface Workbench {
  /** Its address, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

interface Served {
  readonly page: PageBundle;
  readonly vault: VaultFolder;
  readonly plugins: PluginFolders;
}

/** Bundles the page and serves it on this machine only. `root` is the folder of the project. */
export async function serveWorkbench(root: string, options: WorkbenchOptions): Promise<Workbench> {
  return serve(await buildPage(path.join(root, 'tests/workbench')), root, options);
}

/** Serves a page that is built, with the vault and the plugins. Relative folders are meant from `root`. */
export async function serve(page: PageBundle, root: string, options: WorkbenchOptions): Promise<Workbench> {
  const folder = path.resolve(root, options.vault);
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new Error(`There is no folder ${folder} to open as a vault.`);
  const served: Served = {
    page,
    vault: new VaultFolder(folder, options.writable ?? false),
    plugins: new PluginFolders((options.plugins ?? [root]).map((plugin) => path.resolve(root, plugin))),
  };
  const server = createServer((request, response) => {
    answer(request, response, served).catch((error: unknown) => refuse(response, error));
  });
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // This machine only: nothing of the vault is offered to the network.
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  refuseStrangers(request);
  const [, area = '', ...rest] = namesIn(pathname);
  const inner = rest.join('/');
  const { page, vault, plugins } = served;
  if (method === 'GET' || method === 'HEAD') {
    if (pathname === '/') return send(response, 'text/html', page.html);
    if (pathname === '/workbench.js') return send(response, 'text/javascript', page.script);
    if (pathname === '/workbench.js.map') return send(response, 'application/json', page.sourceMap);
    if (pathname === '/workbench.css') return send(response, 'text/css', page.styles);
    if (pathname === '/favicon.ico') return sendStatus(response, 204);
    if (pathname === '/api/vault') {
      return sendJson(response, { name: vault.name, isWritable: vault.isWritable, ...(await vault.list()) });
    }
    if (pathname === '/api/plugins') return sendJson(response, await plugins.list());
    if (area === 'vault') return sendExisting(request, response, await vault.existing(inner));
    if (area === 'plugins') {
      return sendExisting(request, response, await plugins.fileOf(rest[0] ?? '', rest[1] ?? ''));
    }
  }
  if (pathname === '/api/texts' && method === 'POST') {
    const paths = JSON.parse((await bodyOf(request)).toString()) as string[];
    return sendJson(response, await vault.readTexts(paths));
  }
  if (area === 'vault' && method === 'PUT') {
    return sendJson(response, await vault.write(inner, await bodyOf(request)));
  }
  if (area === 'vault' && method === 'DELETE') await vault.remove(inner);
  else if (area === 'folders' && method === 'PUT') await vault.makeFolder(inner);
  else if (area === 'folders' && method === 'DELETE') await vault.removeFolder(inner);
  else throw new Refusal(404, `${method} ${pathname} is not known here.`);
  sendStatus(response, 204);
}

async function sendExisting(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Refusal(404, 'There is no such file.');
  await sendFile(request, response, file, found);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, type: string, text: string): void {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Cache-Control', 'no-cache');
  response.end(text);
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 'application/json', JSON.stringify(value));
}

function sendStatus(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

function refuse(response: ServerResponse, error: unknown): void {
  // The browser goes away in the middle of a video whenever one seeks.
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.statusCode = error instanceof Refusal ? error.status : 500;
  send(response, 'text/plain', error instanceof Error ? error.message : String(error));
}
