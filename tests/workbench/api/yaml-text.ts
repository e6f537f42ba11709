import { parse, stringify } from 'yaml';

/** The value of a YAML text as Obsidian reads it (YAML 1.2); throws `YAMLParseError`. */
export function parseYaml(text: string): unknown {
  return parse(text);
}

/** YAML for a value, as Obsidian writes properties. */
export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
