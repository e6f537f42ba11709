import { expect, it } from '@jest/globals';
import { withTaskToggled } from './task-toggle';

it.each([
  ['- [ ] a\n- [ ] b', 1, '- [ ] a\n- [x] b'],
  ['- [x] a', 0, '- [ ] a'],
  ['- [/] a', 0, '- [ ] a'],
  ['> 1. [ ] a\r\nb', 0, '> 1. [x] a\r\nb'],
  ['text [ ] a', 0, 'text [ ] a'],
  ['- [ ] a', 7, '- [ ] a'],
])('%j, line %d, becomes %j', (text, line, toggled) => {
  expect(withTaskToggled(text, line)).toBe(toggled);
});
