import type { MarkdownIt, Token } from 'markdown-it';
import { taskOf } from './task-list';

/** Blocks with the attributes that Obsidian gives them: `data-heading`, `data-line`, `data-task`, `dir`, languages. */
export function blockMarkup(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  const { rules } = md.renderer;

  rules.paragraph_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('dir', 'auto');
    return self.renderToken(tokens, index, options);
  };

  rules.heading_open = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    token?.attrSet('data-heading', tokens[index + 1]?.content ?? '');
    token?.attrSet('dir', 'auto');
    return self.renderToken(tokens, index, options);
  };

  rules.bullet_list_open = (tokens, index, options, _env, self) => {
    const classes = hasTask(tokens, index) ? 'contains-task-list has-list-bullet' : 'has-list-bullet';
    tokens[index]?.attrSet('class', classes);
    return self.renderToken(tokens, index, options);
  };

  rules.list_item_open = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (!token) return '';
    const line = (token.map?.[0] ?? 0) - Number(env?.sectionLine ?? 0);
    token.attrSet('data-line', line);
    token.attrSet('dir', 'auto');
    const task = taskOf(tokens, index);
    const bullet = token.info === '' ? '<span class="list-bullet"></span>' : '';
    if (task === null) return self.renderToken(tokens, index, options) + bullet;
    token.attrSet('data-task', task.trim());
    token.attrSet('class', task === ' ' ? 'task-list-item' : 'task-list-item is-checked');
    const checked = task === ' ' ? '' : ' checked';
    return `${self.renderToken(tokens, index, options)}${bullet}<input class="task-list-item-checkbox" type="checkbox" data-line="${line}"${checked}>`;
  };

  const code = (token: Token | undefined) => {
    const language = token?.info.trim().split(/\s+/)[0] ?? '';
    const name = language && ` class="language-${escapeHtml(language)}"`;
    return `<pre${name}><code${name}>${escapeHtml(token?.content ?? '')}</code></pre>\n`;
  };
  rules.fence = (tokens, index) => code(tokens[index]);
  rules.code_block = (tokens, index) => code(tokens[index]);
}

function hasTask(tokens: readonly Token[], open: number): boolean {
  const level = (tokens[open]?.level ?? 0) + 1;
  for (let index = open + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.level < level) return false;
    if (token.level === level && taskOf(tokens, index) !== null) return true;
  }
  return false;
}
