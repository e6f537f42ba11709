import { expect, it } from '@jest/globals';
import { linkpathOf, parseWikilink, subpathOf } from './wikilink';

it.each([
  ['[[a]]', { isEmbed: false, link: 'a', alias: null, displayText: 'a' }],
  ['![[a]]', { isEmbed: true, link: 'a', alias: null, displayText: 'a' }],
  ['[[ a b | c d ]]', { isEmbed: false, link: 'a b', alias: 'c d', displayText: 'c d' }],
  ['[[a\\|b]]', { isEmbed: false, link: 'a', alias: 'b', displayText: 'b' }],
  ['[[a \\| b]]', { isEmbed: false, link: 'a', alias: 'b', displayText: 'b' }],
  ['[[a|b|c]]', { isEmbed: false, link: 'a', alias: 'b|c', displayText: 'b|c' }],
  ['[[a|]]', { isEmbed: false, link: 'a', alias: null, displayText: 'a' }],
  ['[[a#b#c]]', { isEmbed: false, link: 'a#b#c', alias: null, displayText: 'a > b > c' }],
  ['[[#^id]]', { isEmbed: false, link: '#^id', alias: null, displayText: '^id' }],
  ['[[]]', null],
  ['[[ | b]]', null],
  ['[a]', null],
  ['[[a', null],
])('%s', (written, link) => {
  expect(parseWikilink(written)).toEqual(link);
});

it.each([
  ['a', 'a', ''],
  ['a#b', 'a', '#b'],
  ['a #b#c', 'a', '#b#c'],
  ['#b', '', '#b'],
])('%s is the note %j and the part %j', (linktext, path, subpath) => {
  expect([linkpathOf(linktext), subpathOf(linktext)]).toEqual([path, subpath]);
});
