import type { Plugin } from 'obsidian';
import type { PlayerOffer } from '../core/ports';

/** Registers a command for each thing that can be done with what plays while a note is written. */
export function addWritingCommands(plugin: Plugin, offers: Readonly<Record<string, PlayerOffer>>): void {
  for (const [id, offer] of Object.entries(offers)) {
    plugin.addCommand({
      id,
      name: offer.name,
      icon: offer.icon,
      checkCallback: (isChecking) => {
        const isPossible = offer.isPossible();
        if (isPossible && !isChecking) offer.run();
        return isPossible;
      },
    });
  }
}
