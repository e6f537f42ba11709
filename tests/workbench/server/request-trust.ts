import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

/** Refuses a page of another site, and whoever reaches this server under a name that is not this machine's. */
export function refuseStrangers({ headers }: IncomingMessage): void {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  if (!['localhost', '127.0.0.1', '[::1]'].includes(host)) throw new Refusal(403, 'Ask for localhost.');
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host ?? ''}`) {
    throw new Refusal(403, 'Another site may not ask.');
  }
}

/** The names between the slashes of a path, decoded; refused when one of them holds a slash itself. */
export function namesIn(pathname: string): string[] {
  return pathname.split('/').map((part) => {
    const name = decoded(part);
    if (/[/\\]/.test(name)) throw new Refusal(403, 'A name holds no slash.');
    return name;
  });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal(400, `${part} is not well encoded.`);
  }
}
