// A parent's first touches of the form, on a phone: the events that the browser timed.
import { pause } from './processes.mjs';
import { FORWARD } from './walk.mjs';

/** Long enough after a touch for its next paint on a slow phone, in milliseconds. */
const PAINTED = 600;

/**
 * Chooses a nature and a place, goes on to the story where it is a step further, and types. Gives the
 * events of each touch, by its name.
 */
export async function interact(page) {
  page.setDefaultTimeout(10_000);
  const touches = new Map();
  const touch = async (name, work) => {
    await work();
    await pause(PAINTED);
    touches.set(name, await page.evaluate(() => globalThis.bench.events.splice(0)));
  };
  const form = page.locator('main form').filter({ has: page.locator('[name=nature]') });
  await touch('nature', () => form.locator('label:has([name=nature][value=complaint])').tap());
  await choosePlace(page, form, touch);
  const story = page.locator('main form textarea:visible').first();
  if (!(await story.isVisible())) await touch('next step', () => form.locator(FORWARD).first().tap());
  await story.waitFor();
  await touch('into the story', () => story.tap());
  await touch('typing', () => page.keyboard.type('De bel doet het niet.', { delay: 60 }));
  return touches;
}

/** The program makes a list to search in of it; before that it is a plain one. */
async function choosePlace(page, form, touch) {
  const search = form.locator('[role=combobox]:visible');
  if (await search.count()) {
    await touch('into places', () => search.tap());
    await touch('searching places', () => page.keyboard.type('tol', { delay: 60 }));
    await touch('place', () => form.locator('[role=option]:visible').first().tap());
    return;
  }
  // A plain list opens outside the page: keys choose in the page itself.
  const list = form.locator('select[name=place]:visible');
  await touch('place', () => list.press('ArrowDown'));
}
