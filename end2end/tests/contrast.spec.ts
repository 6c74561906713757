// Colours that the reader's system chooses: what is chosen and where one is can still be seen.
import { type Locator, expect, test } from '../fixtures/index';

const look = (element: Locator) =>
  element.evaluate((node) => {
    const { backgroundColor, borderTopColor, borderTopStyle, borderTopWidth, color, outlineColor, outlineStyle, outlineWidth } = getComputedStyle(node);
    return JSON.stringify({ backgroundColor, borderTopColor, borderTopStyle, borderTopWidth, color, outlineColor, outlineStyle, outlineWidth });
  });

test.describe('with forced colours', { tag: '@desktop' }, () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
  });

  test('a chosen tile looks different from the others', async ({ page }) => {
    await page.goto('/reageren');
    const tile = (name: RegExp) => page.locator('label', { has: page.getByRole('radio', { name }) });
    const before = await look(tile(/^Tip/));
    await page.getByRole('radio', { name: /^Tip/ }).check();
    await page.getByLabel('Over welke locatie gaat het?').focus();
    expect(await look(tile(/^Tip/))).not.toBe(before);
    expect(await look(tile(/^Klacht/))).toBe(before);
  });

  test('every stop of the keyboard is seen', async ({ page }) => {
    for (const path of ['/', '/reageren', '/volgen']) {
      await page.goto(path);
      const seen = new Set<string>();
      for (let stop = 0; stop < 30; stop++) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        if ((await focused.count()) === 0) break;
        const shows = await focused.evaluate((node) => {
          // A tile's mark is drawn on its label.
          const drawn = [node, node.closest('label')].filter((one) => one !== null);
          return { what: node.outerHTML.slice(0, 60), shows: drawn.some((one) => getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) >= 2) };
        });
        seen.add(shows.what);
        expect(shows.shows, `${path}: ${shows.what}`).toBe(true);
      }
      expect(seen.size, path).toBeGreaterThan(4);
    }
  });
});

test('nothing on the parents’ pages moves by itself', { tag: '@desktop' }, async ({ page }) => {
  for (const path of ['/', '/reageren', '/volgen', '/procedure']) {
    await page.goto(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].filter((node) => {
        const { animationName, transitionDuration } = getComputedStyle(node);
        return animationName !== 'none' || transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
      }).length,
    );
    expect(moving, path).toBe(0);
  }
});
