// Nothing is wider than a phone, whatever was typed and however large the letters are.
import { type Page, expect, test } from '../fixtures/index';
import { Parent } from '../pages/parent';

const LINK = `https://voorbeeld.example/${'een-lang-adres'.repeat(20)}`;
const telling = { nature: 'Klacht', story: `Zie ${LINK} en ${'W'.repeat(300)}`, name: 'Anneliesbethmariekeroosmarijnvandenbrinkhorst', email: `${'ouder'.repeat(10)}@voorbeeld.example` } as const;

async function fits(page: Page, what: string): Promise<void> {
  const width = await page.evaluate(() => ({ page: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth }));
  expect(width.page, `${what} at ${width.screen} px`).toBeLessThanOrEqual(width.screen);
}

test('long words and links stay within 320 px', { tag: '@desktop' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const parent = new Parent(page);
  await parent.openForm();
  await fits(page, 'the first step');
  for (let step = 1; step < 4; step++) {
    await parent.fillStep(telling);
    await parent.next();
    await fits(page, `step ${step + 1}`);
  }
  await parent.send();
  const { code } = await parent.receipt();
  await page.getByText('Dit schreef u ons').click();
  await fits(page, 'the receipt');
  await parent.follow(code);
  await parent.write(telling.story);
  await expect(page.getByText('Uw bericht is verstuurd.')).toBeVisible();
  await fits(page, 'the case page');
});

test('letters twice as large stay within a phone', { tag: '@desktop' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/', '/reageren', '/volgen', '/procedure', '/privacy', '/toegankelijkheid', '/elders']) {
    await page.goto(path);
    // As a reader's own setting of the browser does it.
    await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    await fits(page, path);
  }
});
