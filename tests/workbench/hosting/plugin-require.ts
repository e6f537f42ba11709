import * as autocomplete from '@codemirror/autocomplete';
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import moment from 'moment';
import * as obsidian from '../api/obsidian';
import { nodeFakes } from './node-fakes';

/** What is there of Node: nothing, as on a phone, or a little that is made up. */
export type NodeOffer = 'none' | 'fake';

const shared: Readonly<Record<string, unknown>> = {
  obsidian,
  moment,
  '@codemirror/autocomplete': autocomplete,
  '@codemirror/commands': commands,
  '@codemirror/language': language,
  '@codemirror/search': search,
  '@codemirror/state': state,
  '@codemirror/view': view,
};

/**
 * The `require` of a plugin: the modules of the app, the very ones that the editor uses. What is not there gives
 * undefined, as Obsidian does on a phone; it does not throw.
 */
export function createRequire(offer: NodeOffer): (name: string) => unknown {
  return (name) => {
    const plain = name.replace(/^node:/, '');
    if (Object.hasOwn(shared, name)) return shared[name];
    return offer === 'fake' && Object.hasOwn(nodeFakes, plain) ? nodeFakes[plain] : undefined;
  };
}
