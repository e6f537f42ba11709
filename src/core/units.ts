/**
 * Seconds with their units, so that nobody takes minutes for hours: `9 h 34 min`, `45 min`, `1 h 5 min 24 s`, `0 s`; a
 * fraction is dropped.
 */
export function inUnits(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${String(count)} ${unit}`);
  return told.length === 0 ? '0 s' : told.join(' ');
}
