/** Waits until something is so, asking again and again; throws with `what` when it is not within some seconds. */
export async function until(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  seconds = 8,
): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(`Not within ${seconds} seconds: ${what}.`);
}
