// The draft on the device: what was typed survives, is kept only as long as it may be, and can be taken away.
import { type Page, crashTheProgram, expect, hydrated, test } from '../fixtures/index';
import { DRAFT, Device } from '../pages/device';
import { Parent } from '../pages/parent';

const telling = { nature: 'Suggestie', place: 'De Windroos', story: 'Een tweede kapstok & een bankje: „graag” = 100% fijn.\nDank u.' } as const;
const story = (page: Page) => page.getByLabel('Uw reactie', { exact: true });
const nature = (page: Page, name: RegExp) => page.getByRole('radio', { name });

/** Fills in the first two steps and stays on the second, until that is kept. */
async function begin(page: Page): Promise<Parent> {
  const parent = new Parent(page);
  await parent.openForm();
  await parent.fillStep(telling);
  await parent.next();
  await parent.fillStep(telling);
  await new Device(page).keeps('body', telling.story);
  return parent;
}

/** The draft stands on the step where it was, and the page says so. */
async function isBack(page: Page): Promise<void> {
  const parent = new Parent(page);
  await expect(new Device(page).said(/^Uw concept van .+ om \d{1,2}[:.]\d{2} staat er weer\./)).toBeVisible();
  await expect(parent.heading).toHaveText('Uw verhaal');
  await expect(story(page)).toHaveValue(telling.story);
  await parent.back();
  await expect(nature(page, /^Suggestie/)).toBeChecked();
  await expect(page.getByLabel('Over welke locatie gaat het?')).toHaveValue(/^De Windroos/);
}

test('a draft is back after its tab was closed', async ({ page }) => {
  await begin(page);
  const later = await page.context().newPage();
  await page.close();
  await new Parent(later).openForm();
  await isBack(later);
});

test('a draft is back after a reload', async ({ page }) => {
  await begin(page);
  await page.reload();
  await hydrated(page);
  await isBack(page);
});

test('a draft is there after a look at another page and Back', async ({ page }) => {
  const parent = await begin(page);
  await page.getByRole('link', { name: 'Privacy: wat wij met uw gegevens doen' }).click();
  await page.waitForURL('**/privacy');
  await page.goBack();
  await hydrated(page);
  await expect(parent.heading).toHaveText('Uw verhaal');
  await expect(story(page)).toHaveValue(telling.story);
});

test.describe('when the program crashes', () => {
  test.use({ program: 'crashes when told' });

  test('the draft is back in another tab', async ({ page }) => {
    await begin(page);
    await crashTheProgram(page);
    const later = await page.context().newPage();
    await page.close();
    await new Parent(later).openForm();
    await isBack(later);
  });
});

test('„Wis het concept” empties form and device, and „Zet het terug” brings it back', async ({ page }) => {
  const parent = await begin(page);
  const device = new Device(page);
  await expect(page.getByText('Wat u typt, blijft 30 dagen bewaard op dit apparaat.')).toBeVisible();
  await parent.press('Wis het concept');
  await expect(device.said('Uw concept is gewist.')).toBeVisible();
  await expect(parent.heading).toHaveText('Waar gaat uw reactie over?');
  await expect(nature(page, /^Suggestie/)).not.toBeChecked();
  expect(await device.draft()).toBeUndefined();
  await parent.press('Zet het terug');
  await expect(parent.heading).toHaveText('Uw verhaal');
  await expect(story(page)).toHaveValue(telling.story);
  await device.keeps('body', telling.story);
});

test('what was wiped stays away after a reload', async ({ page }) => {
  const parent = await begin(page);
  await parent.press('Wis het concept');
  await expect(new Device(page).said('Uw concept is gewist.')).toBeVisible();
  await page.reload();
  await hydrated(page);
  await expect(parent.heading).toHaveText('Waar gaat uw reactie over?');
  expect(await new Device(page).draft()).toBeUndefined();
});

test('„Gedeeld apparaat? Bewaar niets” leaves nothing, now and later and in other tabs, until one wants it after all', async ({ page }) => {
  const parent = await begin(page);
  const device = new Device(page);
  await parent.press('Gedeeld apparaat? Bewaar niets');
  await expect(page.getByText('Op dit apparaat bewaren wij niets.')).toBeVisible();
  expect(await device.draft()).toBeUndefined();
  await expect(story(page), 'the form itself stays').toHaveValue(telling.story);
  await parent.next();
  await page.getByLabel(/^Uw naam/).fill('Ouder op de bibliotheek');
  await parent.back();
  expect(await device.left(), 'nothing of it').not.toMatch(/kapstok|bibliotheek|windroos/i);
  await page.reload();
  await hydrated(page);
  await expect(parent.heading, 'gone with the page').toHaveText('Waar gaat uw reactie over?');
  await expect(page.getByText('Op dit apparaat bewaren wij niets.')).toBeVisible();
  await parent.fillStep(telling);
  await parent.next();
  await parent.fillStep(telling);
  expect(await device.left()).not.toMatch(/kapstok|windroos/i);
  const tab = await page.context().newPage();
  await new Parent(tab).openForm();
  await expect(tab.getByText('Op dit apparaat bewaren wij niets.')).toBeVisible();
  await tab.close();
  await parent.press('Bewaar mijn concept toch');
  await device.keeps('body', telling.story);
});

test('a tile of another nature offers the old draft and does not fill it in', async ({ page }) => {
  await begin(page);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: /^Tip/ }).click();
  await page.waitForURL('**/reageren?aard=tip');
  await hydrated(page);
  const device = new Device(page);
  await expect(device.said(/^Op dit apparaat staat nog een concept van/)).toBeVisible();
  await expect(nature(page, /^Tip/)).toBeChecked();
  await expect(page.getByLabel('Over welke locatie gaat het?')).toHaveValue('');
  await device.button('Zet het concept terug').click();
  await isBack(page);
});

const tip = { nature: 'Tip', place: 'De Tolbrug', story: 'Zet het hek wat vroeger open.' } as const;

/** A tip kept up to its story, while the draft of a suggestion is on offer. */
async function tipBesideDraft(page: Page): Promise<Device> {
  await begin(page);
  await page.goto('/reageren?aard=tip');
  await hydrated(page);
  const [device, parent] = [new Device(page), new Parent(page)];
  await parent.fillStep(tip);
  await parent.next();
  await parent.fillStep(tip);
  await device.keeps('body', tip.story);
  return device;
}

test('a draft on offer survives what is written in its place, and the two can change places', async ({ page }) => {
  const device = await tipBesideDraft(page);
  await expect(device.said(/^Op dit apparaat staat nog een concept van/)).toBeVisible();
  await device.button('Zet het concept terug').click();
  await isBack(page);
  await device.keeps('body', telling.story);
  await device.button('Wis het concept').click();
  await page.reload();
  await hydrated(page);
  await device.button('Zet het concept terug').click();
  await expect(story(page), 'the tip was put aside when the suggestion came back').toHaveValue(tip.story);
});

test('words typed just before the drafts change places are put aside with the rest', async ({ page }) => {
  const device = await tipBesideDraft(page);
  // Both before the pause after which typing is kept.
  await page.evaluate(({ more, name }) => {
    const field = document.querySelector('textarea');
    if (field) field.value += more;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    [...document.querySelectorAll('button')].find((button) => button.textContent === name)?.click();
  }, { more: ' Of laat het staan.', name: 'Zet het concept terug' });
  await isBack(page);
  await device.button('Wis het concept').click();
  await page.reload();
  await hydrated(page);
  await device.button('Zet het concept terug').click();
  await expect(story(page)).toHaveValue(`${tip.story} Of laat het staan.`);
});

test('„Bewaar niets” also forgets what was put aside', async ({ page }) => {
  await begin(page);
  await page.goto('/reageren?aard=tip');
  await hydrated(page);
  const device = new Device(page);
  await device.button('Gedeeld apparaat? Bewaar niets').click();
  expect(await device.left()).not.toContain('kapstok');
});

test('a tile of the same nature brings the draft back', async ({ page }) => {
  await begin(page);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: /^Suggestie/ }).click();
  await page.waitForURL('**/reageren?aard=suggestion');
  await hydrated(page);
  await isBack(page);
});

test('a tile chooses its nature', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: /^Klacht/ }).click();
  await page.waitForURL('**/reageren?aard=complaint');
  await hydrated(page);
  await expect(nature(page, /^Klacht/)).toBeChecked();
});

test('nothing is kept once it was sent', async ({ page }) => {
  const parent = await begin(page);
  await parent.fill(telling);
  await parent.send();
  await parent.receipt();
  expect(await new Device(page).left()).toBe('[{},{}]');
  await parent.openForm();
  await expect(nature(page, /^Suggestie/)).not.toBeChecked();
  expect(await new Device(page).draft()).toBeUndefined();
});

test('a draft is kept for thirty days and no longer', async ({ page }) => {
  const device = new Device(page);
  await begin(page);
  // A form that stays open keeps what it shows anew.
  await page.goto('/privacy');
  for (const [days, there] of [[29, true], [31, false]] as const) {
    const later = await page.context().newPage();
    await page.evaluate(({ name, days }) => {
      const draft = new URLSearchParams(localStorage.getItem(name) ?? '');
      draft.set('at', String(Date.now() - days * 24 * 3600 * 1000));
      localStorage.setItem(name, draft.toString());
    }, { name: DRAFT, days });
    await new Parent(later).openForm();
    if (there) await expect(story(later), `${days} days`).toHaveValue(telling.story);
    else await expect(new Parent(later).heading, `${days} days`).toHaveText('Waar gaat uw reactie over?');
    // A draft that is looked at is kept anew; one that is too old is gone.
    if (there) await later.close();
  }
  expect(await device.draft()).toBeUndefined();
});

test('sending in one tab leaves another tab’s draft alone', async ({ page }) => {
  const parent = new Parent(page);
  await parent.openForm();
  await parent.fill({ ...telling, nature: 'Tip' });
  const tab = await page.context().newPage();
  const other = new Parent(tab);
  await tab.goto('/reageren?aard=compliment');
  await hydrated(tab);
  const compliment = { ...telling, nature: 'Compliment', story: 'De juf bracht haar helemaal tot aan de deur.' } as const;
  await other.fillStep(compliment);
  await other.next();
  await other.fillStep(compliment);
  await new Device(tab).keeps('body', compliment.story);
  await parent.send();
  await parent.receipt();
  await new Device(tab).keeps('body', compliment.story);
  expect(await new Device(tab).left(), 'what was sent is no draft any more').not.toContain('kapstok');
});

test('on a device that keeps nothing the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const parent = new Parent(page);
  await parent.openForm();
  await parent.fillStep(telling);
  await parent.next();
  await parent.fillStep(telling);
  await expect(page.getByText('Op dit apparaat bewaren wij niets.')).toBeVisible();
  await expect(page.getByText('blijft 30 dagen bewaard')).toHaveCount(0);
});

test('„Wis het concept” after a change of language begins with all locations', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your story');
  await hydrated(page);
  await page.getByLabel('Your reaction', { exact: true }).fill('A second coat rack would be nice to have.');
  await new Device(page).button('Delete the draft').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is your reaction about?');
  await hydrated(page);
  await page.getByLabel('Which location is it about?').fill('Windroos');
  await expect(page.getByRole('option', { name: /^De Windroos/ })).toBeVisible();
});
