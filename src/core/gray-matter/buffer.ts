/**
 * What gray-matter asks of Node's `Buffer`, for a platform that has none: the text itself stands for its bytes.
 * esbuild injects it; nothing here imports it by hand.
 */
export const Buffer = {
  from: (text: string): string => text,
  isBuffer: (): boolean => false,
};
