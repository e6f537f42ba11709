import { expect, test } from '@jest/globals';
import { mapFencedCode } from '../../src/core/fence';

/** The numbers of the lines that are fenced code, fences too. */
function fencedLines(...lines: readonly string[]): readonly number[] {
  const marked = mapFencedCode(lines.join('\n'), () => '#').split('\n');
  return marked.flatMap((line, i) => (line === '#' ? [i] : []));
}

test.each<[string, string[], number[]]>([
  ['from its opening to its closing fence', ['a', '```', 'b', '```', 'c'], [1, 2, 3]],
  ['to the end where nothing closes it', ['a', '```', 'b', ''], [1, 2, 3]],
  ['to a fence as long as its own', ['````', '```', '`````', 'a'], [0, 1, 2]],
  ['to a fence of its own marks', ['~~~', '```', '~~~', 'a'], [0, 1, 2]],
  ['to a fence that says nothing', ['```', '```js', '```', 'a'], [0, 1, 2]],
  ['past a fence in a quote of its own', ['```', '> ```', '```', 'a'], [0, 1, 2]],
  ['past a fence four columns in', ['```', '    ```', '```', 'a'], [0, 1, 2]],
  ['as long as its quote', ['> ```', '> a', 'b', '```'], [0, 1, 3]],
  ['as long as its list item', ['- ```', '  a', '', '  b', 'c'], [0, 1, 2, 3]],
  ['as long as the item it is below', ['1. a', '   ```', '   b', '2. c'], [1, 2]],
  ['as long as an item indented with a tab', ['-\ta', '\t```', '\tb', 'c'], [1, 2]],
  ['with lines further left, where it is in no list', ['  ```', 'a', '```', 'b'], [0, 1, 2]],
  ['below a list that has ended', ['- a', '', 'b', '', '  ```', 'c', '  ```', 'd'], [4, 5, 6]],
  ['in a quoted item', ['> - ```', '>   a', '> - b'], [0, 1]],
  ['but for what is in a block of Markdown', ['```md', 'a', '```', 'b'], [0, 2]],
  ['but for what is in an admonition', ['~~~ad-note', 'a', '```', 'b'], [0]],
  ['in a language that only begins so', ['```mdx', 'a', '```'], [0, 1, 2]],
  ['not in a line of text', ['a ```', 'b'], []],
  ['not behind backticks with another one behind', ['``` `', 'b'], []],
  ['below the outer of two items', ['- a', '  - b', '', '  c', '  ```', '  d', 'e'], [4, 5]],
  ['as long as an item that begins with it', ['*', '  ```', 'a'], [1]],
  ['behind an item that it is not in', ['  - a', '  ```', 'b'], [1, 2]],
  ['behind the quote of a list', ['> - a', '  ```', 'b'], [1, 2]],
  ['not four columns in', ['a', '    ```', 'b'], []],
  ['not four columns further in than its list item', ['- a', '      ```', 'b'], []],
  ['not behind two marks', ['``', 'a', '~~'], []],
])('fenced code goes %s', (_, lines, fenced) => {
  expect(fencedLines(...lines)).toEqual(fenced);
});
