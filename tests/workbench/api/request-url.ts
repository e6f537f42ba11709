import type { RequestUrlParam, RequestUrlResponse, RequestUrlResponsePromise } from 'obsidian';

async function send(request: RequestUrlParam): Promise<RequestUrlResponse> {
  const response = await fetch(request.url, {
    method: request.method ?? 'GET',
    headers: {
      ...request.headers,
      ...(request.contentType ? { 'Content-Type': request.contentType } : {}),
    },
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  if (!response.ok && request.throw !== false) {
    throw Object.assign(new Error(`Request failed, status ${response.status}`), {
      status: response.status,
    });
  }
  const arrayBuffer = await response.arrayBuffer();
  const text = new TextDecoder().decode(arrayBuffer);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    arrayBuffer,
    text,
    get json(): unknown {
      return JSON.parse(text) as unknown;
    },
  };
}

/** Fetches an address. The browser's rules on origins hold here; they do not in the app. */
export function requestUrl(request: RequestUrlParam | string): RequestUrlResponsePromise {
  const response = send(typeof request === 'string' ? { url: request } : request);
  const later = <T>(pick: (response: RequestUrlResponse) => T) => ({
    configurable: true,
    get: () => response.then(pick),
  });
  return Object.defineProperties(response, {
    arrayBuffer: later((done) => done.arrayBuffer),
    json: later((done) => done.json as unknown),
    text: later((done) => done.text),
  }) as RequestUrlResponsePromise;
}

/** The text at an address. */
export function request(request: RequestUrlParam | string): Promise<string> {
  return requestUrl(request).text;
}
