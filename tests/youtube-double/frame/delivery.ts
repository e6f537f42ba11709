/** What a frame says of itself, by the names that YouTube gives it. */
export type PlayerInfo = Readonly<Record<string, unknown>>;

/** Tells the page about the player: all of it when the page begins to listen, then what changed. */
export class Delivery {
  private last: PlayerInfo = {};

  constructor(private readonly send: (event: string, info: unknown) => void) {}

  everything(info: PlayerInfo): void {
    this.last = info;
    this.send('initialDelivery', info);
  }

  changes(info: PlayerInfo): void {
    const isNew = ([key, value]: [string, unknown]) =>
      JSON.stringify(value) !== JSON.stringify(this.last[key]);
    const changed = Object.entries(info).filter(isNew);
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
