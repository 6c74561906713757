// What ends by the clock alone, on a server whose clock the test moves.
import { expect, test } from '../fixtures/own';
import { Parent } from '../pages/parent';

// The browser itself notes the status of a visit that ended.
test.use({ tolerated: ['status of 401'] });

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

const story = 'Zet de kinderwagens onder het afdak, dan blijven ze droog.';

test('a visit with the code lasts an hour after the last look, then the code is asked again', { tag: '@desktop' }, async ({ clock, page }) => {
  const parent = new Parent(page);
  const { code } = await parent.tell({ nature: 'Tip', story });
  await parent.follow(code);
  for (const look of ['within the hour', 'and within the next']) {
    await clock.advance({ minutes: 59 });
    await page.reload();
    await expect(page.getByText(story), look).toBeVisible();
  }
  await clock.advance({ minutes: 61 });
  await page.reload();
  await expect(page.getByLabel('Uw volgcode')).toBeVisible();
  await expect(page.getByText(story)).toHaveCount(0);
  await parent.follow(code);
  await expect(page.getByText(story), 'with the code it opens again').toBeVisible();
});

test('a device that remembers asks the code again after thirty days', { tag: '@desktop' }, async ({ clock, page }) => {
  const parent = new Parent(page);
  const { code } = await parent.tell({ nature: 'Tip', story });
  await parent.follow(code, { remember: true });
  await clock.advance({ days: 29 });
  await page.goto('/volgen');
  await expect(page.getByText(story), 'the door leads on').toBeVisible();
  await clock.advance({ days: 2 });
  await page.goto('/volgen');
  await expect(page.getByLabel('Uw volgcode')).toBeVisible();
});
