// The program crashes while somebody uses the page: the browser does the rest itself.
import { crashTheProgram, expect, test } from '../fixtures/index';
import { Parent } from '../pages/parent';

test.use({ program: 'crashes when told' });

test('a program that crashes while a parent types loses nothing: the form is sent all the same', async ({ page }) => {
  const parent = new Parent(page);
  const story = 'Halverwege het typen ging er iets stuk, maar mijn verhaal is er nog.';
  await parent.openForm();
  await parent.fill({ nature: 'Suggestie', story });
  await crashTheProgram(page);
  await parent.send();
  const { code } = await parent.receipt();
  await parent.follow(code);
  await expect(page.getByText(story)).toBeVisible();
});

test('a program that crashes in the middle of an act costs one press at most', async ({ page }) => {
  const parent = new Parent(page);
  const telling = { nature: 'Tip', story: 'Een haakje lager aan de kapstok zou de kleuters helpen.' } as const;
  await parent.openForm();
  await parent.fillStep(telling);
  await parent.next();
  await parent.fillStep(telling);
  const from = (await parent.heading.textContent()) ?? '';
  await crashTheProgram(page, { midway: true });
  await expect(async () => {
    if ((await parent.heading.textContent()) === from) await parent.press('Verder');
    await expect(parent.heading).not.toHaveText(from, { timeout: 1000 });
  }).toPass();
  await parent.fill(telling);
  await expect(page.getByRole('main'), 'everything once more').toContainText(telling.story);
  await parent.send();
  const { code } = await parent.receipt();
  await parent.follow(code);
  await expect(page.getByText(telling.story)).toBeVisible();
});
