/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import './obsidian';
import { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './icons';

describe('an icon', () => {
  test.each(['play', 'lucide-play', 'bar-chart-2', 'more-vertical', 'arrow-down-0-1', 'right-triangle'])(
    '%s is drawn',
    (name) => {
      const icon = getIcon(name);
      expect(icon?.childElementCount).toBeGreaterThan(0);
      expect(icon?.classList.contains('svg-icon')).toBe(true);
    },
  );

  test('that is not known leaves its place empty', () => {
    const el = createDiv({ text: 'something' });
    setIcon(el, 'no-such-icon');
    expect(el.childNodes).toHaveLength(0);
  });

  test('can be added and removed by a plugin', () => {
    addIcon('my-icon', '<circle cx="50" cy="50" r="40" />');
    expect(getIcon('my-icon')?.querySelector('circle')?.getAttribute('r')).toBe('40');
    expect(getIconIds()).toContain('my-icon');
    removeIcon('my-icon');
    expect(getIcon('my-icon')).toBeNull();
  });
});
