import type { Menu } from 'obsidian';

/** Adds an item with a name and one of Obsidian's icons. */
export function addItem(menu: Menu, title: string, icon: string, onClick: () => void): void {
  menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(onClick));
}
