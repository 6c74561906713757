import { expect, test } from '../fixtures/index';
import { Parent } from '../pages/parent';

test('a compliment is sent, its receipt shows reference, code and dates, and the code opens it', { tag: '@journey' }, async ({ page }) => {
  const story = 'Wat een fijne juffen werken er op de groep, onze dochter zingt de hele dag.';
  const parent = new Parent(page);
  const { reference, code } = await parent.tell({ nature: 'Compliment', story });
  await expect(page.getByRole('main').locator('time').first()).toBeVisible();
  await parent.follow(code.toLowerCase());
  await expect(page.getByText(story)).toBeVisible();
  await expect(page.getByRole('main')).toContainText(reference);
});

test('a further message reaches the organisation and stands in the timeline', { tag: '@journey' }, async ({ page }) => {
  const parent = new Parent(page);
  const { code } = await parent.tell({ nature: 'Tip', story: 'Zet een bankje bij de ingang, dan wachten ouders droog.' });
  await parent.follow(code);
  await parent.write('Er past er precies een onder het afdak.');
  await expect(page.getByText('Uw bericht is verstuurd.')).toBeVisible();
  await expect(page.getByText('Er past er precies een onder het afdak.')).toBeVisible();
});

test.describe('a refused form', () => {
  // The browser itself notes the status of a page that was refused.
  test.use({ tolerated: ['status of 422'] });

  test('each step says what is missing, and what was answered stays on the way there and back', { tag: '@journey' }, async ({ page }) => {
    const parent = new Parent(page);
    const story = page.getByLabel('Uw reactie', { exact: true });
    const typed = 'Deze tekst blijft staan </textarea><b>ook dit</b>.';
    await parent.openForm();
    await page.getByRole('radio', { name: /^Suggestie/ }).check();
    await parent.press('Verder');
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(page.getByRole('radio', { name: /^Suggestie/ })).toBeChecked();
    await parent.fillStep({ nature: 'Suggestie', story: typed });
    await parent.next();
    await parent.press('Verder');
    await expect(page.getByRole('alert').first()).toBeVisible();
    await story.fill(typed);
    await parent.next();
    await parent.back();
    await expect(story).toHaveValue(typed);
    await parent.next();
    await parent.next();
    await expect(page.getByRole('main'), 'everything once more').toContainText(typed);
    await parent.send();
    await parent.receipt();
  });

  test('a wrong code is answered like an unknown one', async ({ page }) => {
    const parent = new Parent(page);
    for (const code of ['ABCD', '0000 0000 0000 0000 0000']) {
      await page.goto('/volgen');
      await parent.page.getByLabel('Uw volgcode').fill(code);
      await page.getByRole('button', { name: 'Bekijk uw reactie' }).click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      expect(new URL(page.url()).search, 'no code in the address').toBe('');
    }
  });
});
