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
  const last = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const bare = last.endsWith('.md') ? last.replace(/(\.md)+$/, '') : last;
  const plain = bare.replaceAll(' ', '_');
  return (IS_KEY.test(plain) ? plain : keyOfAnyText(bare)) as TopicKey;
}

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
