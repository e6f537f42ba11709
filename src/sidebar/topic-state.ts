import { topicKeyOf, type Topic } from '../core/topic';

/** The topic that the state of a view holds; null for anything else. */
export function readTopic(value: unknown): Topic | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, path, key } = value as Record<string, unknown>;
  if (kind === 'note' && typeof path === 'string') return { kind, path };
  return kind === 'name' && typeof key === 'string' && key !== '' ? { kind, key: topicKeyOf(key) } : null;
}
