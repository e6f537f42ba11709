import type { Random } from './random';

/**
 * Draws topics as authors link to them: a few again and again, most once or twice, and new ones for ever (a
 * Pitman-Yor urn). Topics are numbered from 0 in the order in which they come up.
 */
export class TopicUrn {
  /** The topic of each draw. */
  private readonly drawn: number[] = [];
  private readonly counts: number[] = [];

  constructor(private readonly random: Random) {}

  /** How many topics have come up. */
  get size(): number {
    return this.counts.length;
  }

  draw(): number {
    const topic = this.isNew() ? this.counts.push(0) - 1 : this.drawAgain();
    this.drawn.push(topic);
    this.counts[topic] = (this.counts[topic] ?? 0) + 1;
    return topic;
  }

  private isNew(): boolean {
    return this.random() * (this.drawn.length + STRENGTH) < STRENGTH + DISCOUNT * this.counts.length;
  }

  private drawAgain(): number {
    for (;;) {
      const topic = this.drawn[Math.floor(this.random() * this.drawn.length)] ?? 0;
      if (this.random() * (this.counts[topic] ?? 1) >= DISCOUNT) return topic;
    }
  }
}

// Fitted to 108,317 links of 21,189 public notes, which lead to 28,586 topics; 1,691 of them lead to 1,210.
const DISCOUNT = 0.71;
const STRENGTH = 400;
