import { Notice, type Plugin } from 'obsidian';
import type { WatchMemory } from '../vault/watch-memory';
import type { MomentPlayer } from './moment-player';

/** Registers commands about where videos were left. */
export function addMemoryCommands(plugin: Plugin, player: MomentPlayer, memory: WatchMemory): void {
  plugin.addCommand({
    id: 'continue-video',
    name: 'Continue video where it was left',
    icon: 'lucide-bookmark',
    checkCallback: (isChecking) => {
      const screen = player.screen();
      if (screen === null || screen.offer === null) return false;
      if (!isChecking) screen.continue();
      return true;
    },
  });
  plugin.addCommand({
    id: 'forget-watched',
    name: 'Forget where videos were left',
    icon: 'lucide-eraser',
    callback: () => void memory.forget().then(() => new Notice('It is forgotten where videos were left.')),
  });
}
