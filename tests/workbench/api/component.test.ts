import { describe, expect, test } from '@jest/globals';
import { Component } from './component';
import { Events } from './events';

class Told extends Component {
  constructor(
    readonly name: string,
    readonly log: string[],
  ) {
    super();
  }

  override onload(): void {
    this.log.push(`load ${this.name}`);
  }

  override onunload(): void {
    this.log.push(`unload ${this.name}`);
  }
}

describe('a component', () => {
  test('loads itself before its children', () => {
    const log: string[] = [];
    const parent = new Told('parent', log);
    parent.addChild(new Told('child', log));
    void parent.load();
    expect(log).toEqual(['load parent', 'load child']);
  });

  test('unloads its children, then what it registered from the last to the first, then itself', () => {
    const log: string[] = [];
    const parent = new Told('parent', log);
    void parent.load();
    parent.register(() => log.push('first'));
    parent.register(() => log.push('second'));
    parent.addChild(new Told('child', log));
    log.length = 0;
    parent.unload();
    expect(log).toEqual(['unload child', 'second', 'first', 'unload parent']);
  });

  test('loads and unloads once only', () => {
    const log: string[] = [];
    const component = new Told('it', log);
    void component.load();
    void component.load();
    component.unload();
    component.unload();
    expect(log).toEqual(['load it', 'unload it']);
  });

  test('unloads a child that is taken from it', () => {
    const log: string[] = [];
    const parent = new Told('parent', log);
    void parent.load();
    const child = parent.addChild(new Told('child', log));
    parent.removeChild(child);
    parent.unload();
    expect(log).toEqual(['load parent', 'load child', 'unload child', 'unload parent']);
  });

  test('stops listening to what it registered', () => {
    const events = new Events();
    const component = new Component();
    let heard = 0;
    void component.load();
    component.registerEvent(events.on('rang', () => heard++));
    events.trigger('rang');
    component.unload();
    events.trigger('rang');
    expect(heard).toBe(1);
    expect(events.listenerCount()).toBe(0);
  });
});
