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
