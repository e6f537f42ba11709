import type { Turns } from '../../src/vault/slices';

/** A thread whose time goes on by what each item takes, in milliseconds. */
export class FakeThread implements Turns {
  time = 0;
  private readonly tasks: (() => void)[] = [];

  now(): number {
    return this.time;
  }

  later(callback: () => void): () => void {
    this.tasks.push(callback);
    return () => {
      this.tasks.splice(this.tasks.indexOf(callback), 1);
    };
  }

  /** Runs the next task; false where none waits. */
  turn(): boolean {
    const task = this.tasks.shift();
    task?.();
    return task !== undefined;
  }
}
