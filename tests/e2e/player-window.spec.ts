import { expect, test } from '@jest/globals';
import { until } from './until';
import { visits } from './visits';

const arrive = visits();

test('in a window of its own the timeline goes by pointer and by keys, and the speed comes along', async () => {
  const reader = await arrive();
  await reader.opens('Big Buck Bunny and the end of patience');
  await reader.clicks('8:02');
  await reader.seesSecond(482);
  await reader.runs('Play faster');
  const there = await reader.inNewWindow(() => reader.runs('Move player to a window of its own'));
  // What a window loads before the test can see it is lost to the test: the frame is loaded once more.
  await there.page
    .locator('iframe')
    .evaluate((frame) => frame.setAttribute('src', frame.getAttribute('src') ?? ''));
  await there.seesSecond(482);
  const speed = there.page.locator('.video-citations-speed');
  await until('the film has its speed again', async () => (await speed.textContent()) === '1.25×');
  const slider = there.page.locator('.video-citations-timeline');
  const track = await there.page.locator('.video-citations-track').boundingBox();
  if (track === null) throw new Error('There is no timeline.');
  const at = (share: number): [number, number] => [track.x + track.width * share, track.y + track.height / 2];
  // A quarter and a half of ten minutes, by hovering, dragging and letting go.
  await there.page.mouse.move(...at(0.25));
  const hint = there.page.locator('.video-citations-timeline-hint');
  expect(await hint.textContent()).toMatch(/^2:[23]\d/);
  await there.page.mouse.down();
  await there.page.mouse.move(...at(0.5), { steps: 5 });
  await there.page.mouse.up();
  await there.seesSecond(Number(await slider.getAttribute('aria-valuenow')));
  expect(Math.abs(Number(await slider.getAttribute('aria-valuenow')) - 300)).toBeLessThan(8);
  await there.keepsPicture('player-in-a-window');
  await slider.focus();
  await there.page.keyboard.press('Home');
  await there.seesSecond(0);
  await there.page.keyboard.press('PageUp');
  await there.seesSecond(60);
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^1 minute.* of 10 minutes/);
  const volume = there.page.getByRole('slider', { name: 'Volume' });
  await volume.focus();
  for (let i = 0; i < 4; i++) await there.page.keyboard.press('ArrowLeft');
  expect(await volume.getAttribute('aria-valuetext')).toBe('80 %');
  await reader.page.locator('.view-header-title').first().click();
  await reader.runs('Move player beside the note');
  await reader.seesSecond(60);
  expect(await reader.page.locator('.video-citations-speed').textContent()).toBe('1.25×');
});
