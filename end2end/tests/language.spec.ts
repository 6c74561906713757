// The switch in the header, in the middle of the form: everything typed goes along.
import { type Page, expect, hydrated, test } from '../fixtures/index';
import { Parent } from '../pages/parent';

const telling = { nature: 'Tip', place: 'De Vlierhof', story: 'Het hek klemt.\nEn <b>piept</b> "erg".' } as const;

async function turned(page: Page, language: 'English' | 'Nederlands', heading: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: language, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await hydrated(page);
}

test('the switch of language in the header keeps everything typed, on every step', { tag: '@journey' }, async ({ page }) => {
  const parent = new Parent(page);
  await parent.openForm();
  await parent.fillStep(telling);
  await turned(page, 'English', 'What is your reaction about?');
  await expect(page.getByRole('radio', { name: /^Tip/ })).toBeChecked();
  // A list, or with the program a field.
  await expect(page.getByLabel(/location/i).first()).toHaveValue(/vlierhof/i);
  await turned(page, 'Nederlands', 'Waar gaat uw reactie over?');
  await parent.next();
  await parent.fillStep(telling);
  await turned(page, 'English', 'Your story');
  await expect(page.getByLabel('Your reaction', { exact: true })).toHaveValue(telling.story);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(parent.heading).toHaveText('About you');
  await hydrated(page);
  await page.getByLabel(/^Your name/).fill('Bilingual Parent');
  await turned(page, 'Nederlands', 'Over uzelf');
  await expect(page.getByLabel(/^Uw naam/)).toHaveValue('Bilingual Parent');
  await parent.next();
  for (const typed of ['Tip', telling.story, 'Bilingual Parent']) await expect(page.getByRole('main')).toContainText(typed);
  await turned(page, 'English', 'Is everything right?');
  await expect(page.getByRole('main')).toContainText(telling.story);
  await turned(page, 'Nederlands', 'Klopt alles?');
  await parent.send();
  const { code } = await parent.receipt();
  await parent.follow(code);
  await expect(page.getByText('Het hek klemt.')).toBeVisible();
});

test('the last step names the location, also when the program came to the third', async ({ javaScriptEnabled, page }) => {
  const parent = new Parent(page);
  await parent.openForm();
  await parent.fillStep(telling);
  await parent.next();
  await parent.fillStep(telling);
  await parent.next();
  await turned(page, 'English', 'About you');
  await turned(page, 'Nederlands', 'Over uzelf');
  await parent.next();
  await expect(page.getByRole('main')).toContainText('De Vlierhof', { timeout: 2000 });
});
