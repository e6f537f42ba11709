// What is global in Obsidian before any plugin runs; the DOM part only where there is a DOM.
import { installDom } from './dom-globals';
import { installLanguageExtras } from './language-extras';

installLanguageExtras(globalThis);
if (typeof window !== 'undefined') installDom(window);
