// Commit → another browser's DOM. Prints its figures; it fails only when something doesn't arrive.
import { expect, test } from '../fixtures/own';
import { Desk, colleague } from '../pages/desk';

const EVENTS = 100;

declare global {
  interface Window {
    seen: Record<string, number>;
  }
}

test('from the acknowledged reaction to the open board in another browser, over 100 events', { tag: '@desktop' }, async ({ own, page }) => {
  const board = new Desk(page);
  await board.signIn(colleague.coordinator);
  await board.live();
  await page.evaluate(() => {
    window.seen = {};
    new MutationObserver(() => {
      for (const link of document.querySelectorAll('a[href^="/team/reactie/"]')) {
        const text = /proef (\d+)x/.exec(link.textContent ?? '');
        if (text?.[1]) window.seen[text[1]] ??= Date.now();
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  const told: number[] = [];
  for (let number = 0; number < EVENTS; number++) {
    const body = new URLSearchParams({
      key: `latency-${String(number).padStart(4, '0')}-${Date.now()}-abcdef`,
      nature: 'compliment', place: 'tolbrug', body: `proef ${number}x van de snelheid`, relation: 'parent', language: 'nl', anonymous: 'on',
    });
    const answer = await fetch(`${own.url}/reageren`, {
      method: 'POST', body, redirect: 'manual', headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status).toBe(303);
    told.push(Date.now());
  }
  await expect.poll(() => page.evaluate(() => Object.keys(window.seen).length), 'every event arrives').toBe(EVENTS);
  const seen = await page.evaluate(() => window.seen);
  const delays = told.map((at, number) => Math.max(0, (seen[number] ?? Number.NaN) - at)).sort((a, b) => a - b);
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))];
  console.log(`commit → other browser's DOM: ${delays.length} events, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
});
