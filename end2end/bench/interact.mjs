// A parent's first touches of the form, on a phone: the events that the browser timed.
import { pause } from './processes.mjs';
import { FORWARD } from './walk.mjs';

/** Long enough after a touch for its next paint on a slow phone, in milliseconds. */
const PAINTED = 600;

/** Chooses a nature and a place, goes on to the story where it is a step further, and types. */
export async function interact(page) {
  const events = [];
  const touch = async (work) => {
    await work();
    await pause(PAINTED);
    events.push(...(await page.evaluate(() => globalThis.bench.events.splice(0))));
  };
  const form = page.locator('main form').filter({ has: page.locator('[name=nature]') });
  await touch(() => form.locator('label:has([name=nature][value=complaint]), [name=nature][value=complaint]').first().tap());
  await touch(() => choosePlace(form));
  const story = page.locator('main form textarea:visible').first();
  if (!(await story.isVisible())) await touch(() => form.locator(FORWARD).first().tap());
  await story.waitFor({ timeout: 10_000 });
  await touch(() => story.tap());
  await touch(() => page.keyboard.type('De bel doet het niet.', { delay: 60 }));
  return events;
}

async function choosePlace(form) {
  const list = form.locator('select[name=place]');
  if (await list.isVisible()) {
    // A list that opens is drawn by the system: keys choose in the page itself.
    await list.focus();
    await list.press('ArrowDown');
    return;
  }
  const place = form.locator('label:has([name=place]):visible').first();
  await place.tap();
}
