import type { PlaybackPhase } from '../core/playback-state';

/** How far from the second that was asked for counts as there, in seconds. */
const NEAR = { early: 0.25, late: 2 };

/** YouTube's frame reports about four times a second while it plays. */
const REPORTS = { untilSecondTry: 2, untilGivenUp: 8 };

/**
 * The way of YouTube's frame to a second that was asked for, judged by its reports. A start lands on a key frame up
 * to two seconds early, and what a report says may be older than the command: neither is shown to the reader.
 */
export class Arrival {
  private reportsFromElsewhere = 0;

  constructor(private readonly wanted: number) {}

  /**
   * `there` when the report counts: the second is reached, or will not be. `astray` when it is time to seek once
   * more.
   */
  judge(seconds: number, phase: PlaybackPhase): 'there' | 'on the way' | 'astray' {
    if (phase === 'loading' || phase === 'ready') return 'on the way';
    const isNear = seconds >= this.wanted - NEAR.early && seconds <= this.wanted + NEAR.late;
    if (isNear || phase === 'ended' || this.reportsFromElsewhere === REPORTS.untilGivenUp) return 'there';
    this.reportsFromElsewhere += 1;
    return this.reportsFromElsewhere === REPORTS.untilSecondTry ? 'astray' : 'on the way';
  }
}
