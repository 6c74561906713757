// The parents' pages in WebKit, the engine of every browser on an iPhone.
import { expect, test as base } from '../fixtures/own';
import { WebDriver } from '../fixtures/webdriver';
import { WebkitParent } from '../pages/webkit';

const test = base.extend<{ webkit: WebDriver }>({
  webkit: async ({}, use) => {
    const browser = await WebDriver.webkit();
    await use(browser);
    await browser.close();
  },
});

// WebKit's network library refuses cookies that are for TLS only on plain http, also from this machine.
test.use({ flags: ['--secure-cookies', 'false'] });

test('a reaction is sent, followed with its code and added to', async ({ own, webkit }) => {
  const parent = new WebkitParent(webkit, own.url);
  const story = 'De nieuwe glijbaan is een succes, onze zoon wil niet meer naar huis.';
  const { reference, code } = await parent.tell({ nature: 'Compliment', story });
  await parent.follow(code);
  expect(await parent.shown(story)).toContain(reference);
  await parent.write('En de schommel ook.');
  await parent.shown('En de schommel ook.');
  const sources = await webkit.run<string[]>('return performance.getEntriesByType("resource").map((entry) => new URL(entry.name).origin)');
  expect(new Set(sources), 'nothing comes from elsewhere').toEqual(new Set([own.url]));
});
