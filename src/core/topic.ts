/**
 * What two ways of writing a topic have in common: generators write `iran_azerbaijan_relations` in one note and
 * `Iran Azerbaijan relations` in the next, and the file bears the second. Folder, case and `_` do not count.
 */
export type TopicKey = string & { readonly __topicKey: unique symbol };

/** The key of a link target, a note's name, title or alias; text may follow no rule at all. */
export function topicKeyOf(name: string): TopicKey {
  const last = name.slice(name.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return last
    .normalize('NFC')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase() as TopicKey;
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
