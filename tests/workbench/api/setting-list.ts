import type { SettingDefinitionList } from 'obsidian';
import type { Setting } from './setting';
import type { SettingGroup } from './setting-group';

/** Adds to a drawn list what it can lose, move and get; its settings stand in the order of its items. */
export function addListControls(
  { addItem, emptyState, onDelete, onReorder }: SettingDefinitionList,
  group: SettingGroup,
  settings: readonly Setting[],
): void {
  if (settings.length === 0 && emptyState !== undefined) {
    group.listEl.createDiv('setting-group-empty').setText(emptyState);
  }
  if (addItem) {
    group.addExtraButton((button) => {
      button.setIcon('plus').setTooltip(addItem.name);
      button.onClick(() => addItem.action(button.extraSettingsEl));
    });
  }
  settings.forEach((setting, index) => {
    if (onReorder && index > 0) {
      setting.addExtraButton((button) =>
        button
          .setIcon('arrow-up')
          .setTooltip('Move up')
          .onClick(() => onReorder(index, index - 1)),
      );
    }
    if (!onDelete) return;
    setting.addExtraButton((button) =>
      button
        .setIcon('trash-2')
        .setTooltip('Delete')
        .onClick(() => onDelete(index)),
    );
  });
}
