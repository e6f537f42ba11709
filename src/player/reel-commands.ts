import type { Plugin } from 'obsidian';
import type { VaultIndex } from '../core/vault-index';
import type { Reel } from './reel';

/** Registers what plays all moments on the topic of the active note, and the ways through them. */
export function addReelCommands(plugin: Plugin, reel: Reel, index: VaultIndex): void {
  plugin.addCommand({
    id: 'play-topic',
    name: 'Play all moments on this topic',
    icon: 'lucide-clapperboard',
    checkCallback: (isChecking) => {
      const path = plugin.app.workspace.getActiveFile()?.path;
      if (path === undefined || index.weightOf({ kind: 'note', path }) === 0) return false;
      if (!isChecking) reel.playAll({ kind: 'note', path });
      return true;
    },
  });
  const add = (id: string, name: string, icon: string, run: () => void): void => {
    plugin.addCommand({
      id,
      name,
      icon,
      checkCallback: (isChecking) => {
        if (reel.position === null) return false;
        if (!isChecking) run();
        return true;
      },
    });
  };
  add('reel-next', 'Next moment of the reel', 'lucide-skip-forward', () => void reel.step(1));
  add('reel-previous', 'Previous moment of the reel', 'lucide-skip-back', () => void reel.step(-1));
  add('reel-end', 'End the reel', 'lucide-x', () => reel.stop());
}
