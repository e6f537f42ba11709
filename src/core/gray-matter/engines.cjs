// Stands in for gray-matter's own `lib/engines.js`, which runs `---js` front matter with `eval` and reads
// `12:34:56` as 45296. Front matter here is YAML, and every scalar stays the text that was written.
// js-yaml is the one that gray-matter brings; the build leaves its other schemas out.
const { safeLoad } = require('js-yaml/lib/js-yaml/loader');
const FAILSAFE_SCHEMA = require('js-yaml/lib/js-yaml/schema/failsafe');

const refuse = (language) => ({
  parse() {
    throw new Error(`Front matter in ${language} is not read; write it in YAML.`);
  },
  stringify() {
    throw new Error('Front matter is never written through gray-matter.');
  },
});

module.exports = {
  yaml: {
    ...refuse('YAML'),
    parse: (text) => safeLoad(text.replace(/\r\n?/g, '\n'), { schema: FAILSAFE_SCHEMA }) || {},
  },
  json: refuse('JSON'),
  javascript: refuse('JavaScript'),
  js: refuse('JavaScript'),
};
