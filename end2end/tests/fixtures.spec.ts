// What these tests rest on: each project is what its name says, and no problem of a page goes unseen.
import { type Page, RUNNING, expect, hydrated, test } from '../fixtures/index';

test('the program of a page fares as this project says', { tag: '@journey' }, async ({ javaScriptEnabled, newPage, page, program }) => {
  for (const one of [page, await newPage()]) {
    const asked: string[] = [];
    one.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const refused = program === 'blocked' ? one.waitForEvent('requestfailed', (request) => request.url().endsWith('.wasm')) : undefined;
    await one.goto('/reageren');
    await Promise.all([hydrated(one), refused]);
    // A page whose program crashed may not know it yet.
    if (program === 'crashes') expect(await one.evaluate(() => window.rehearsal?.hasCrashed())).toBe(true);
    else await expect(one.locator(RUNNING)).toHaveCount(javaScriptEnabled !== false && program === 'runs' ? 1 : 0);
    const scripts = asked.filter((path) => path.endsWith('.js') || path.endsWith('.wasm'));
    expect(scripts.length > 0, scripts.join()).toBe(javaScriptEnabled !== false);
  }
});

/** Adds an image from elsewhere, which the policy forbids. */
async function violate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = 'https://elsewhere.example/picture.png';
    document.body.append(image);
  });
}

test('a console error, a policy violation and a request to elsewhere are seen, in every page of a context', { tag: '@journey' }, async ({ newPage, page, site, watch }) => {
  const second = await page.context().newPage();
  const other = await newPage();
  for (const one of [page, second, other]) {
    await one.goto('/');
    await hydrated(one);
    for (const [cause, trace] of [
      [() => one.evaluate(() => console.error('something broke')), 'something broke'],
      [() => violate(one), 'elsewhere.example'],
    ] as const) {
      await cause();
      await expect.poll(() => watch.found.join()).toContain(trace);
      watch.found.length = 0;
    }
  }
  // Another name of the same machine is another site.
  const elsewhere = `${site.url.replace('127.0.0.1', 'localhost')}/robots.txt`;
  test.skip(elsewhere.startsWith(site.url), 'this site has no second name');
  await page.goto(elsewhere);
  expect(watch.found).toContain(`foreign request: ${elsewhere}`);
  await page.close();
  watch.found.length = 0;
});
