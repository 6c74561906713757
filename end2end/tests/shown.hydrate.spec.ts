// The staff's pages as few people see them: on paper, in colours the reader's system chooses, and on
// a narrow screen. Nothing is lost, nothing lies over anything else, nothing scrolls to the side.
import { type Page, expect, hydrated, test } from '../fixtures/index';
import { ANSWER, PART, asked } from '../pages/contribution';
import { Desk, choose, colleague } from '../pages/desk';
import { day, severe } from '../pages/handling';

test.describe.configure({ timeout: 180_000 });

/** The width of A4 between its margins. */
const PAPER = { width: 718, height: 1000 };
const SCREENS = [{ width: 320, height: 640 }, { width: 390, height: 844 }, { width: 1440, height: 900 }];

/** What reaches beyond the page, or has to be scrolled to the side in its own place. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll('main *')].filter((one) => {
      const scrolls = one === document.documentElement || getComputedStyle(one).overflowX === 'auto';
      return scrolls && one.scrollWidth > one.clientWidth;
    });
    return wide.map((one) => `${one.localName}.${one.className} ${one.scrollWidth} > ${one.clientWidth}`);
  });

/** Texts and controls that lie over each other, as far as they are drawn. */
const overlaps = (page: Page) =>
  page.evaluate(() => {
    const clipped = (one: Element) => {
      let [left, right, top, bottom] = [-Infinity, Infinity, -Infinity, Infinity];
      for (let around = one.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible' || around === document.documentElement) continue;
        const box = around.getBoundingClientRect();
        [left, right, top, bottom] = [Math.max(left, box.left), Math.min(right, box.right), Math.max(top, box.top), Math.min(bottom, box.bottom)];
      }
      const parts = [...one.getClientRects()].map((part) => ({ left: Math.max(left, part.left), right: Math.min(right, part.right), top: Math.max(top, part.top), bottom: Math.min(bottom, part.bottom) }));
      return parts.filter((part) => part.right - part.left > 2 && part.bottom - part.top > 2);
    };
    const all = [...document.querySelectorAll('main :is(h1, h2, h3, p, dt, dd, button, label, summary, blockquote, input, select, textarea, td, th)')];
    const boxes = all.filter((one) => one.checkVisibility()).flatMap((one) => clipped(one).map((box) => ({ one, box })));
    const over: string[] = [];
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        if (a.one.contains(b.one) || b.one.contains(a.one)) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 2 && down > 2) over.push(`${a.one.outerHTML.slice(0, 70)} / ${b.one.outerHTML.slice(0, 70)}`);
      }
    }
    return over;
  });

/** Boxes around what somebody wrote, and around parts of the page, of which no edge is drawn. */
const edgeless = (page: Page) =>
  page.evaluate(() => {
    const drawn = (width: string, style: string) => style !== 'none' && parseFloat(width) >= 1;
    const boxes = [...document.querySelectorAll('main :is(.reaction, blockquote, .panel, .case-side > section, .letter, .input, .button)')];
    const bare = boxes.filter((one) => {
      const { borderTopStyle, borderTopWidth, outlineStyle, outlineWidth } = getComputedStyle(one);
      return one.checkVisibility() && !drawn(borderTopWidth, borderTopStyle) && !drawn(outlineWidth, outlineStyle);
    });
    return bare.map((one) => one.outerHTML.slice(0, 70));
  });

/** Looks at the page in every way; `kept` are words that are to be read in each of them. */
async function shows(page: Page, kept: readonly string[]): Promise<void> {
  const main = page.getByRole('main');
  const readable = async (how: string) => {
    for (const words of kept) await expect(main.getByText(words).filter({ visible: true }).first(), `${words}, ${how}`).toBeVisible();
    expect(await tooWide(page), `to the side, ${how}`).toEqual([]);
    expect(await overlaps(page), `over each other, ${how}`).toEqual([]);
  };
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ media: 'screen', forcedColors, reducedMotion: 'reduce' });
    for (const screen of SCREENS) {
      await page.setViewportSize(screen);
      await readable(`${screen.width} px, forced colours: ${forcedColors}`);
    }
    if (forcedColors === 'active') expect(await edgeless(page), 'an edge').toEqual([]);
  }
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  await page.setViewportSize(PAPER);
  await readable('on paper');
  const pressed = page.locator('button, nav, summary, select, [type=submit], .button').filter({ visible: true });
  expect(await pressed.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 70))), 'to press on paper').toEqual([]);
}

test.describe('on paper, in forced colours, on any screen', { tag: '@desktop' }, () => {
  test('what is asked of a colleague, and what they gave; and the case with a letter to be approved', async ({ newPage }) => {
    const { handler, question, reference } = await asked(newPage);
    const { page } = await Desk.of(colleague.educator, newPage);
    await shows(page, [question, 'Youssef El Amrani']);
    await page.goto(`/team/bijdrage/${reference}/1`);
    await hydrated(page);
    await shows(page, [question, PART]);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Uw bijdrage').fill(ANSWER);
    await page.getByRole('button', { name: 'Bijdrage geven' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dank u wel voor uw bijdrage');
    await shows(page, [question, ANSWER]);

    const act = await handler.opened('Behandelaarsbrief sturen');
    await act.getByLabel('Uw eigen woorden').fill('Ik zoek het uit.');
    await handler.send(act);
    await expect(act.getByRole('article')).toContainText('Ik zoek het uit.');
    await shows(handler.page, [question, 'Ouder van de Deur', 'ouder.deur@voorbeeld.example']);
  });

  test('a case of level 4, and the log of who read it', async ({ newPage }) => {
    const coordinator = await Desk.of(colleague.coordinator, newPage);
    const reference = await severe(newPage, coordinator);
    await coordinator.act('Ernst bepalen', async (form) => {
      await form.getByLabel(/^4/).check();
      await form.getByLabel('Reden').fill('De ouder noemt een collega.');
    });
    const director = await Desk.of(colleague.director, newPage);
    await director.openCase(reference);
    await shows(director.page, ['Acuut', 'vertrouwelijk', 'De ouder noemt een collega.', 'ouder.poort@voorbeeld.example', 'Besluit van de directeur']);
    const { page } = await Desk.of(colleague.privacyOfficer, newPage);
    await page.goto('/team/inzage');
    await hydrated(page);
    await page.getByLabel('Reden').fill('Inzageverzoek van een betrokkene, met alles erbij.');
    await page.locator('#inzage-kenmerk').fill(reference);
    await page.getByRole('button', { name: 'Inzage vragen' }).click();
    await page.waitForURL(`**/team/reactie/${reference}`);
    await page.goto('/team/inzage');
    await hydrated(page);
    await shows(page, [reference, 'Bas Okkerse', 'Helma Brouwers', 'functionaris gegevensbescherming', 'Inzageverzoek van een betrokkene, met alles erbij.']);
    await director.page.emulateMedia({ media: 'screen' });
    await director.page.goto('/team/postvak');
    await hydrated(director.page);
    await shows(director.page, [reference, 'ouder.poort@voorbeeld.example', 'Wij hebben uw reactie ontvangen']);
  });

  test('rights, with somebody who takes the director’s place', async ({ newPage }) => {
    const { page } = await Desk.of(colleague.director, newPage);
    await page.goto('/team/bevoegdheden');
    const panel = page.getByRole('region', { name: 'Vervanging' });
    await choose(panel, 'Collega', /Marloes Verheij/);
    await panel.getByLabel('Laatste dag').fill(day(3));
    await panel.getByRole('button', { name: 'Wijs aan' }).click();
    await expect(panel.getByRole('listitem')).toContainText('Marloes Verheij');
    await hydrated(page);
    await shows(page, ['Marloes Verheij', 'vanaf', 'Er staat niets klaar.']);
  });

  test('the check of everything', async ({ newPage }) => {
    const { page } = await Desk.of(colleague.administrator, newPage);
    await page.goto('/team/beheer/controle');
    await hydrated(page);
    await page.getByRole('button', { name: 'Controleer alles' }).click();
    await expect(page.getByText('Alles klopt.')).toBeVisible();
    await shows(page, ['Alles klopt.', 'Bekeken:', 'door Kevin Pham']);
  });
});
