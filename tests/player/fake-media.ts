interface MediaState {
  readyState: number;
  currentTime: number;
  duration: number;
  playbackRate: number;
  paused: boolean;
  error: { readonly code: number } | null;
}

const EMPTY: MediaState = {
  readyState: 0,
  currentTime: 0,
  duration: NaN,
  playbackRate: 1,
  paused: true,
  error: null,
};

const states = new WeakMap<HTMLMediaElement, MediaState>();

/** Gives the media elements of jsdom what it lacks: they load, play and fail when a test says so. */
export function installFakeMedia(): void {
  const { prototype } = HTMLMediaElement;
  const define = (name: string, property: PropertyDescriptor & ThisType<HTMLMediaElement>): void =>
    void Object.defineProperty(prototype, name, { configurable: true, ...property });

  for (const name of ['readyState', 'duration', 'paused', 'error'] as const) {
    define(name, {
      get() {
        return stateOf(this)[name];
      },
    });
  }
  for (const [name, event] of [
    ['currentTime', 'timeupdate'],
    ['playbackRate', 'ratechange'],
  ] as const) {
    define(name, {
      get() {
        return stateOf(this)[name];
      },
      set(value: number) {
        become(this, { [name]: value }, event);
      },
    });
  }
  define('src', {
    get() {
      return this.getAttribute('src') ?? '';
    },
    set(address: string) {
      this.setAttribute('src', address);
      startLoading(this);
    },
  });
  define('load', {
    value(this: HTMLMediaElement) {
      startLoading(this);
    },
  });
  define('play', {
    value(this: HTMLMediaElement) {
      const isReady = stateOf(this).readyState > 0;
      become(this, { paused: false }, 'play', ...(isReady ? ['playing'] : []));
      return Promise.resolve();
    },
  });
  define('pause', {
    value(this: HTMLMediaElement) {
      if (!stateOf(this).paused) become(this, { paused: true }, 'pause');
    },
  });
}

/** The load of an element starts, for the first time or anew; it reports zeros, as browsers do. */
export function startLoading(el: HTMLMediaElement): void {
  states.set(el, EMPTY);
  become(el, {}, 'emptied', 'timeupdate', 'ratechange');
}

export function arriveMetadata(el: HTMLMediaElement, duration: number): void {
  become(el, { readyState: 1, duration }, 'durationchange', 'loadedmetadata');
}

/** The video plays on, if it plays. */
export function passTime(el: HTMLMediaElement, seconds: number): void {
  const { paused, currentTime, playbackRate } = stateOf(el);
  if (!paused) become(el, { currentTime: currentTime + seconds * playbackRate }, 'timeupdate');
}

export function finish(el: HTMLMediaElement): void {
  become(el, { currentTime: el.duration, paused: true }, 'timeupdate', 'pause', 'ended');
}

export function breakDown(el: HTMLMediaElement): void {
  become(el, { error: { code: 4 } }, 'error');
}

function stateOf(el: HTMLMediaElement): MediaState {
  return states.get(el) ?? EMPTY;
}

function become(el: HTMLMediaElement, part: Partial<MediaState>, ...events: readonly string[]): void {
  states.set(el, { ...stateOf(el), ...part });
  for (const name of events) el.dispatchEvent(new Event(name));
}
