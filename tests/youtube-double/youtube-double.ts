import { readFile } from 'node:fs/promises';
import type { BrowserContext, Route } from 'playwright-core';
import { DEMO_VIDEO } from '../e2e/paths';
import { embedPage } from './embed-page';
import { ordinaryVideo, type VideoBehaviour } from './video-behaviour';

const ORIGIN = 'https://www.youtube-nocookie.com';

/** YouTube as a browser meets it in our tests: frames that speak its protocol round a small video of ours. */
export class YouTubeDouble {
  /** What is special about a video, by its id; a spec may set it at any time before the video is loaded. */
  readonly videos = new Map<string, Partial<VideoBehaviour>>();
  /** The address of each frame that was loaded, in order. */
  readonly frames: URL[] = [];
  /** Each command that a frame was sent, such as `{ name: 'seekTo', values: [574, true] }`. */
  readonly commands: { name: string; values: unknown[] }[] = [];
  /** What YouTube would not have stood for. */
  readonly complaints: string[] = [];
  /** What becomes of frames on their way: they come, something in the browser blocks them, or they never come. */
  frameFate: 'comes' | 'is blocked' | 'is lost' = 'comes';

  private constructor(
    private readonly page: string,
    private readonly film: Buffer,
  ) {}

  /** Answers for YouTube in every page of a browser context. */
  static async install(context: BrowserContext): Promise<YouTubeDouble> {
    const double = new YouTubeDouble(await embedPage(), await readFile(DEMO_VIDEO));
    await context.route(`${ORIGIN}/**`, (route) => double.answer(route));
    return double;
  }

  private async answer(route: Route): Promise<void> {
    const url = new URL(route.request().url());
    const [, folder, name, id] = url.pathname.split('/');
    if (folder === 'embed') {
      this.frames.push(url);
      if (this.frameFate === 'is blocked') return route.abort('blockedbyclient');
      if (this.frameFate === 'is lost') return;
      await route.fulfill({ contentType: 'text/html', body: this.page });
    } else if (folder !== 'double') {
      await route.fulfill({ status: 404 });
    } else if (name === 'film.webm') {
      await route.fulfill({ contentType: 'video/webm', body: this.film });
    } else if (name === 'video' && id !== undefined) {
      await route.fulfill({ json: { ...ordinaryVideo(id), ...this.videos.get(id) } });
    } else {
      const entry: unknown = JSON.parse(route.request().postData() ?? 'null');
      if (name === 'commands') this.commands.push(entry as { name: string; values: unknown[] });
      else this.complaints.push(String(entry));
      await route.fulfill({ status: 204 });
    }
  }
}
