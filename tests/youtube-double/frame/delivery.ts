/** What a frame says of itself, by the names that YouTube gives it. */
export type PlayerInfo = Readonly<Record<string, unknown>>;

/** What changes with one is told with the other: a published client goes by that. */
const TOGETHER: readonly (readonly string[])[] = [['volume', 'muted']];

/** Tells the page about the player: all of it when the page begins to listen, then what changed. */
export class Delivery {
  private last: PlayerInfo = {};

  constructor(private readonly send: (event: string, info: unknown) => void) {}

  everything(info: PlayerInfo): void {
    this.last = info;
    this.send('initialDelivery', info);
  }

  changes(info: PlayerInfo): void {
    const isNew = (key: string) => JSON.stringify(info[key]) !== JSON.stringify(this.last[key]);
    const isTold = (key: string) =>
      isNew(key) || TOGETHER.some((group) => group.includes(key) && group.some(isNew));
    const changed = Object.entries(info).filter(([key]) => isTold(key));
    if (changed.length === 0) return;
    this.last = info;
    this.send('infoDelivery', {
      ...Object.fromEntries(changed),
      ...(changed.some(([key]) => key === 'currentTime')
        ? { currentTimeLastUpdated_: Date.now() / 1000 }
        : {}),
    });
  }
}
