// Searching a location by typing; the plain list behind it keeps what is sent.
import type { Locator } from '@playwright/test';
import { type Page, expect, test } from '../fixtures/index';
import { Parent } from '../pages/parent';

class Search {
  constructor(readonly page: Page) {}

  static async open(page: Page): Promise<Search> {
    await new Parent(page).openForm();
    return new Search(page);
  }

  get field(): Locator {
    return this.page.getByRole('combobox', { name: 'Over welke locatie gaat het?' });
  }

  get list(): Locator {
    return this.page.getByRole('listbox');
  }

  get options(): Locator {
    return this.list.getByRole('option');
  }

  said(sentence: string): Locator {
    return this.page.getByRole('status').filter({ hasText: sentence });
  }

  /** The option that a screen reader is at, and none other, is this one. */
  async at(name: RegExp): Promise<void> {
    const option = this.options.and(this.page.getByRole('option', { selected: true }));
    await expect(option).toHaveCount(1);
    await expect(option).toHaveText(name);
    await expect(this.field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
    await expect(this.field, 'typing goes on there').toBeFocused();
  }

  /** What the browser would send: seen in a post of the form as it stands. */
  async posted(): Promise<string | null> {
    const post = this.page.waitForRequest((request) => request.method() === 'POST');
    await this.page.getByRole('button', { name: 'English' }).click();
    return new URLSearchParams((await post).postData() ?? '').get('place');
  }
}

test('typing a part of the town finds its locations, arrows and Enter choose one', async ({ page }) => {
  const search = await Search.open(page);
  await expect(search.field).toHaveAccessibleDescription(/Typ een deel van de naam of de plaats\./);
  await expect(search.field).toHaveAttribute('aria-expanded', 'false');
  await search.field.pressSequentially('wilgen');
  await expect(search.field).toHaveAttribute('aria-expanded', 'true');
  await expect(search.said('3 locaties gevonden')).toBeAttached();
  await expect(search.options).toHaveText([/^De Tolbrug/, /^De Vlierhof/, /^De Windroos/]);
  await expect(search.options.and(page.getByRole('option', { selected: true }))).toHaveCount(0);
  for (const [key, name] of [['ArrowDown', /^De Tolbrug/], ['ArrowDown', /^De Vlierhof/], ['ArrowDown', /^De Windroos/], ['ArrowDown', /^De Windroos/], ['ArrowUp', /^De Vlierhof/]] as const) {
    await page.keyboard.press(key);
    await search.at(name);
  }
  await page.keyboard.press('Enter');
  await expect(search.list).toBeHidden();
  await expect(search.field).toHaveValue('De Vlierhof, Wilgenrode-Molenkamp');
  await expect(search.field).toBeFocused();
  await expect(search.field).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('heading', { level: 1 }), 'Enter chose, and did not go on').toHaveText('Waar gaat uw reactie over?');
  expect(await search.posted()).toBe('vlierhof');
});

test('a part of the name finds one, and Enter takes it', async ({ page }) => {
  const search = await Search.open(page);
  await search.field.pressSequentially('ZONNEW');
  await expect(search.said('1 locatie gevonden')).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(search.field).toHaveValue('Het Zonnewiel, Lindendaal-Parkzijde');
  expect(await search.posted()).toBe('zonnewiel');
});

test('leaving the field with one that fits chooses it', async ({ page }) => {
  const search = await Search.open(page);
  await search.field.pressSequentially('klompen');
  await page.keyboard.press('Tab');
  await expect(search.field).toHaveValue('’t Klompenpad, Hoogermeer');
  await expect(search.list).toBeHidden();
  expect(await search.posted()).toBe('klompenpad');
});

test('words in any order, without capitals or accents, and the choices that are no location', async ({ page }) => {
  const search = await Search.open(page);
  await search.field.fill("havenkwartier tol");
  await expect(search.options).toHaveText([/^De Tolbrug/]);
  await search.field.fill("'t kl");
  await expect(search.options).toHaveText([/^’t Klompenpad/]);
  await search.field.fill('hele');
  await search.options.filter({ hasText: 'Hele organisatie' }).click();
  await expect(search.field).toHaveValue('Hele organisatie');
  expect(await search.posted()).toBe('organisatie');
});

test('nothing found is said, and is no answer', async ({ page }) => {
  const search = await Search.open(page);
  await page.getByRole('radio', { name: /^Tip/ }).check();
  await search.field.fill('Verweggistan');
  await expect(search.said('Geen locatie gevonden. Maak het veld leeg om alle locaties te zien.')).toBeVisible();
  await expect(search.options).toHaveCount(0);
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(search.field).toHaveAttribute('aria-invalid', 'true');
});

test('the summary of what is wrong leads to the field that is shown', async ({ page }) => {
  const search = await Search.open(page);
  await page.getByRole('radio', { name: /^Tip/ }).check();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('alert').getByRole('link').click();
  await expect(search.field).toBeFocused({ timeout: 2000 });
});

test('an emptied field shows all locations, and takes the choice away', async ({ page }) => {
  const search = await Search.open(page);
  await search.field.fill('steltloper');
  await search.options.first().click();
  await expect(search.field).toHaveValue(/^De Steltloper/);
  await search.field.fill('');
  await expect(search.said('14 locaties gevonden')).toBeAttached();
  await expect(search.options).toHaveCount(14);
  expect(await search.posted()).toBe('');
});

test('Escape closes the list and leaves what was typed; an arrow opens it again', async ({ page }) => {
  const search = await Search.open(page);
  await search.field.pressSequentially('de w');
  await expect(search.list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search.list).toBeHidden();
  await expect(search.field).toHaveValue('de w');
  await expect(search.field).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await expect(search.list).toBeVisible();
});

test('what was chosen stays on the way on and back, and can be changed', async ({ page }) => {
  const search = await Search.open(page);
  const parent = new Parent(page);
  await parent.fillStep({ nature: 'Tip', story: '', place: 'De Windroos' });
  await parent.next();
  await parent.back();
  await expect(search.field).toHaveValue(/^De Windroos/);
  await search.field.fill('zandl');
  await page.keyboard.press('Tab');
  await parent.next();
  await parent.fillStep({ nature: 'Tip', story: 'Een bankje erbij.' });
  await parent.next();
  await parent.next();
  await expect(page.getByRole('main')).toContainText('De Zandloper, Brekelveld-Duinrand');
  await expect(page.getByRole('main')).not.toContainText('Windroos');
});
