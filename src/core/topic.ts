/**
 * What two ways of writing a topic have in common: generators write `iran_azerbaijan_relations` in one note and
 * `Iran Azerbaijan relations` in the next, and the file bears the second. Folder, case and `_` do not count.
 */
export type TopicKey = string & { readonly __topicKey: unique symbol };

/** What most generators write is its own key, which saves a text for each of a vault's topics. */
const IS_KEY = /^[a-z0-9'-]+(?:_[a-z0-9'-]+)*$/;

/** The key of a link target, a note's name, title or alias; text may follow no rule at all. */
export function topicKeyOf(name: string): TopicKey {
  if (IS_KEY.test(name)) return name as TopicKey;
  const start = name.lastIndexOf('/') + 1;
  const end = name.length - (name.endsWith('.md') ? 3 : 0);
  return (keyOfPlainText(name, start, end) ?? keyOfAnyText(name.slice(start).toLowerCase())) as TopicKey;
}

/**
 * Most names are some words with a space between each two, and there are hundreds of thousands: the same by
 * `replaceAll` takes six times as long, with what a map does to look up the text that comes of it. Null for any other.
 */
function keyOfPlainText(text: string, start: number, end: number): string | null {
  if (end - start > LONGEST_PLAIN) return null;
  // As long as it will be: an array that grows is copied each time.
  const codes = new Array<number>(end - start);
  let last = UNDERSCORE;
  for (let i = start; i < end; i++) {
    const code = CODE_IN_KEY[text.charCodeAt(i)] ?? 0;
    if (code === 0 || (code === UNDERSCORE && last === UNDERSCORE)) return null;
    codes[i - start] = code;
    last = code;
  }
  return last === UNDERSCORE ? null : String.fromCharCode(...codes);
}

const LONGEST_PLAIN = 200;
const UNDERSCORE = 0x5f;

/** By character code: the code of what a key has for it; 0 where that does not depend on the character alone. */
const CODE_IN_KEY = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const inKey = String.fromCharCode(code).toLowerCase().replace(' ', '_');
  return /[a-z0-9'_-]/.test(inKey) ? inKey.charCodeAt(0) : 0;
});

function keyOfAnyText(text: string): string {
  const words = text.normalize('NFC').split(/[\s_]+/);
  const key = words.filter((word) => word !== '').join('_');
  // So that the key of a key is the key, whatever the text.
  return key.replace(/(_?\.md)+$/, '') || text;
}

/** How a topic without a note is shown: its target with `_` as spaces. */
export function displayNameOf(target: string): string {
  return target.replace(/_+/g, ' ').trim();
}

/**
 * What notes link to: a note of the vault, or a name that none bears. `VaultIndex` makes one of a link, and answers
 * who links to it.
 */
export type Topic =
  { readonly kind: 'note'; readonly path: string } | { readonly kind: 'name'; readonly key: TopicKey };

/** A text that is the same for the same topic, and for no other: a key for rows and maps. */
export function topicIdOf(topic: Topic): string {
  return topic.kind === 'note' ? topic.path : `\0${topic.key}`;
}
