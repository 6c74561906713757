// What a parent's visits download, as encoded: counts, the same in every run.
import { request } from 'node:http';
import { phone } from './browser.mjs';
import { links } from './source.mjs';
import { table, verdict, whole } from './table.mjs';

/** Form and tracking with the program, in encoded bytes and in requests. */
const FIRST = { bytes: 130_000, requests: 6 };
/** The same page once more, in encoded bytes. */
const AGAIN = 6_000;

/** Opens form and tracking for the first time, and each once more in a new tab; prints what came. */
export async function printTraffic(browser, wire, report) {
  const context = await phone(browser, { baseURL: wire.url });
  try {
    const first = (await visit(context, wire)).flat();
    const [formAgain, doorAgain] = await visit(context, wire);
    report.heading('Downloads, encoded bytes');
    report.lines(table(['first visit', 'status', 'bytes', 'with headers'], first.map(line)));
    printSums(report, first, formAgain, doorAgain);
    await printFurnishings(report, wire, first);
  } catch (error) {
    report.missing(`downloads: ${error.message.split('\n')[0]}`);
  } finally {
    await context.close();
  }
}

async function visit(context, wire) {
  const page = await context.newPage();
  const came = [];
  for (const path of ['/reageren', '/volgen']) {
    await page.goto(path);
    await wire.idle();
    await settled(page);
    came.push(await wire.taken());
  }
  await page.close();
  return came;
}

/** Waits until a service worker, where there is one, has taken over. */
async function settled(page) {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker?.getRegistration();
    const late = new Promise((resolve) => setTimeout(resolve, 10_000));
    if (registration) await Promise.race([navigator.serviceWorker.ready, late]);
  });
}

function printSums(report, first, form, door) {
  const rows = [
    ['form + tracking, first visit', whole(bytes(first)), whole(FIRST.bytes), verdict(bytes(first), FIRST.bytes), whole(withHeaders(first))],
    ['  its requests', first.length, FIRST.requests, verdict(first.length, FIRST.requests), ''],
    ['/reageren again', whole(bytes(form)), whole(AGAIN), verdict(bytes(form), AGAIN), whole(withHeaders(form))],
    ['/volgen again', whole(bytes(door)), whole(AGAIN), verdict(bytes(door), AGAIN), whole(withHeaders(door))],
  ];
  report.line('');
  report.lines(table(['sum', 'measured', 'limit', 'goal', 'with headers'], rows));
  const asked = [...form, ...door].map(({ path, status, body }) => `${path} (${status}, ${whole(body.length)})`);
  report.line(`  Asked for again: ${asked.join(', ') || 'nothing'}.`);
}

/** This browser has no tabs to show an icon in; those of people do. */
async function printFurnishings(report, wire, seen) {
  const html = await (await fetch(new URL('/reageren', wire.url))).text();
  const named = ['icon', 'manifest'].flatMap((kind) => links(html, kind));
  const unseen = named.filter((path) => !seen.some((entry) => entry.path === path));
  const lengths = await Promise.all(unseen.map((path) => encodedLength(new URL(path, wire.url))));
  const told = unseen.map((path, index) => `${path} (${whole(lengths[index])})`);
  if (told.length > 0) report.line(`  Named by the page, not asked for by this browser: ${told.join(', ')}.`);
}

function encodedLength(url) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }, async (answer) => {
      let length = 0;
      for await (const part of answer) length += part.length;
      resolve(length);
    });
    asked.on('error', reject).end();
  });
}

const line = ({ path, status, head, body }) => [path, status, whole(body.length), whole(head + body.length)];
const bytes = (entries) => entries.reduce((sum, { body }) => sum + body.length, 0);
const withHeaders = (entries) => entries.reduce((sum, { head, body }) => sum + head + body.length, 0);
