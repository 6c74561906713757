import { type Page, expect, hydrated, test } from '../fixtures/index';

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/team/aanmelden');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=wachtwoord]').fill('kinderplein-demo');
  await page.locator('main').getByRole('button').first().click();
  await page.waitForURL('**/team');
}

test('a complaint sent from a phone without JavaScript appears on the open board, and the announced handler on the phone', { tag: '@desktop' }, async ({ browser, page, server, watch }) => {
  const story = `De bel van de voordeur doet het niet en wij stonden lang buiten (${Date.now()}).`;
  const phone = { baseURL: server.url, javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
  await signIn(page, 'nadia.benali@kinderplein.example');
  await hydrated(page, true);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();

  const parent = await (await browser.newContext(phone)).newPage();
  watch(parent);
  await parent.goto('/reageren');
  await parent.getByRole('radio', { name: /Klacht/ }).check();
  await parent.locator('select[name=place]').selectOption('tolbrug');
  await parent.locator('textarea[name=body]').fill(story);
  await parent.locator('input[name=name]').fill('Ouder van de Brug');
  await parent.locator('input[name=email]').fill('ouder.brug@voorbeeld.example');
  await parent.getByRole('button', { name: 'Verstuur uw reactie' }).click();
  await parent.waitForURL('**/ontvangst');
  const receipt = (await parent.locator('main').textContent()) ?? '';
  const reference = /KR-\d{4}-\d{5}/.exec(receipt)?.[0] ?? '';
  const code = /(?:[0-9A-Z]{4} ){4}[0-9A-Z]{4}/.exec(receipt)?.[0] ?? '';
  expect(reference).toBeTruthy();

  const card = page.locator(`a[href="/team/reactie/${reference}"]`);
  await expect(card, 'on the open board, without reload').toBeVisible();

  // The acts as their plain forms send them.
  const act = async (who: Page, kind: string, fields: Record<string, string>): Promise<void> => {
    await who.goto(`/team/reactie/${reference}`);
    const form = who.locator(`form:has(input[name=act][value=${kind}])`);
    const hidden = async (name: string) => form.locator(`input[name=${name}]`).first().inputValue();
    const version = await hidden('version');
    const answer = await who.request.post(`/team/reactie/${reference}`, {
      form: { act: kind, version, key: await hidden('key'), ...fields },
      headers: { 'sec-fetch-site': 'same-origin' },
      maxRedirects: 0,
    });
    expect(answer.status(), `${kind}: ${(await answer.text()).slice(0, 200)}`).toBe(303);
  };
  const desk = await (await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })).newPage();
  await signIn(desk, 'nadia.benali@kinderplein.example');
  await act(desk, 'complete_involvement_check', {});
  await desk.goto(`/team/reactie/${reference}`);
  const choices = desk.locator('form:has(input[name=act][value=assign]) select[name=colleague] option');
  const youssef = await choices.filter({ hasText: 'Youssef' }).first().getAttribute('value');
  await act(desk, 'assign', { colleague: youssef ?? '' });
  const handler = await (await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })).newPage();
  await signIn(handler, 'youssef.elamrani@kinderplein.example');
  await act(handler, 'announce_handler', { channel: 'mail', text: 'Ik kom er vandaag bij u op terug.' });
  await expect(card, 'the card moved').toBeVisible();
  await expect(async () => {
    await handler.goto(`/team/reactie/${reference}`);
    await expect(handler.locator('form:has(input[name=act][value=write_to_parent])')).toHaveCount(1);
  }).toPass();
  await act(handler, 'write_to_parent', { text: 'De monteur komt morgen om negen uur.' });

  const later = await (await browser.newContext(phone)).newPage();
  watch(later);
  await later.goto('/volgen');
  await later.locator('input[name=code]').fill(code);
  await later.locator('main').getByRole('button').first().click();
  await later.waitForURL('**/volgen/reactie');
  await expect(later.locator('main')).toContainText('Youssef');
  await expect(later.locator('main')).toContainText('De monteur komt morgen om negen uur.');
});

test('from the acknowledged reaction to the open board in another browser, over 100 events', { tag: '@desktop' }, async ({ page, server }) => {
  await signIn(page, 'nadia.benali@kinderplein.example');
  await hydrated(page, true);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await page.evaluate(() => {
    const seen: Record<string, number> = {};
    (window as unknown as { seen: typeof seen }).seen = seen;
    new MutationObserver(() => {
      for (const link of document.querySelectorAll('a[href^="/team/reactie/"]')) {
        const text = /proef (\d+)x/.exec(link.closest('li,article')?.textContent ?? link.textContent ?? '');
        if (text?.[1]) seen[text[1]] ??= Date.now();
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  const told: number[] = [];
  for (let number = 0; number < 100; number++) {
    const body = new URLSearchParams({
      key: `latency-${String(number).padStart(4, '0')}-${Date.now()}-abcdef`,
      nature: 'compliment', place: 'tolbrug', body: `proef ${number}x van de snelheid`, relation: 'parent', language: 'nl', anonymous: 'on',
    });
    const answer = await fetch(`${server.url}/reageren`, {
      method: 'POST', body, redirect: 'manual', headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(303);
    told.push(Date.now());
  }
  const seenAll = () => page.evaluate(() => (window as unknown as { seen: Record<string, number> }).seen);
  await expect.poll(async () => Object.keys(await seenAll()).length).toBeGreaterThan(0);
  await page.waitForTimeout(1000);
  const seen = await seenAll();
  const delays = told.flatMap((at, number) => (seen[number] === undefined ? [] : [Math.max(0, seen[number] - at)])).sort((a, b) => a - b);
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))];
  console.log(`commit → other browser's DOM: ${delays.length} of 100 seen, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
  expect(delays.length).toBe(100);
});
