// What ends by the clock alone, on a server whose clock the test moves.
import { expect, test } from '../fixtures/own';
import { Parent } from '../pages/parent';

test('the receipt shows the code for an hour, and not longer', { tag: '@desktop' }, async ({ clock, page }) => {
  const parent = new Parent(page);
  const { code } = await parent.tell({ nature: 'Compliment', story: 'De moestuin is een feest voor de kinderen.' });
  await clock.advance({ minutes: 59 });
  await page.reload();
  await expect(page.getByRole('main')).toContainText(code);
  await clock.advance({ minutes: 2 });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(code);
});

test('a visit with the code lasts an hour, then the code is asked again', { tag: '@desktop' }, async ({ clock, page }) => {
  const parent = new Parent(page);
  const story = 'Zet de kinderwagens onder het afdak, dan blijven ze droog.';
  const { code } = await parent.tell({ nature: 'Tip', story });
  await parent.follow(code);
  await clock.advance({ minutes: 59 });
  await page.reload();
  await expect(page.getByText(story)).toBeVisible();
  await clock.advance({ minutes: 2 });
  await page.reload();
  await expect(page.getByLabel('Uw volgcode')).toBeVisible();
  await expect(page.getByText(story)).toHaveCount(0);
  await parent.follow(code);
  await expect(page.getByText(story), 'with the code it opens again').toBeVisible();
});
