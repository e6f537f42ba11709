import { formatDuration } from 'date-fns';

/** Seconds as they are said, `9 minutes 34 seconds`; a fraction is not said, and 0 is `0 seconds`. */
export function spokenDuration(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor(whole / 60) % 60,
    seconds: whole % 60,
  };
  return whole === 0 ? formatDuration({ seconds: 0 }, { zero: true }) : formatDuration(parts);
}
