// How large the parents' pages are without JavaScript: counts, the same in every run.
import { startOurs } from './ours.mjs';
import { bringIn } from './places.mjs';
import { neededSheets } from './source.mjs';
import { table, verdict, whole } from './table.mjs';

/** One TCP flight, in bytes: what a page a parent needs may take in all. */
const FLIGHT = 14_600;
/** What any other public page may take, in bytes. */
const OTHER = 40_000;
/** Locations of a large organisation. */
const PLACES = 150;
const LARGE = `/reageren, ${PLACES} places`;

/** Public pages that anyone can open, beside those a parent is led through. */
const OPEN = ['/', '/volgen'];
const FURTHER = ['/procedure', '/privacy', '/toegankelijkheid', '/elders'];

/** Prints the sizes; `walked` are the pages that `walk` came by. */
export async function printSizes(browser, ours, walked, report) {
  const pages = new Map();
  for (const path of [...OPEN, ...FURTHER]) pages.set(path, await opened(ours, path));
  for (const [name, html] of walked.pages) pages.set(name, html);
  if (walked.stopped) report.missing(`the way through the form without JavaScript: ${walked.stopped}`);
  pages.set(LARGE, await largeForm(browser, report));
  const rows = [];
  for (const [name, html] of ordered(pages)) {
    if (html === undefined) report.missing(`${name}: there is no such page`);
    rows.push(html === undefined ? [name, 'missing'] : await row(ours, name, html));
  }
  report.heading('Pages without JavaScript, uncompressed bytes');
  report.lines(table(['page', 'HTML', 'sheets it waits for', 'in all', 'limit', 'goal'], rows));
  report.line(`  The goal is one answer: within the limit, and for ${whole(FLIGHT)} without a style sheet before the end of the content.`);
}

async function row(ours, name, html) {
  const sheets = await Promise.all(neededSheets(html).map((address) => lengthOf(new URL(address, ours.url))));
  const limit = FURTHER.includes(name) ? OTHER : FLIGHT;
  const own = Buffer.byteLength(html);
  const all = sheets.reduce((sum, length) => sum + length, own);
  const isOne = limit === OTHER || sheets.length === 0;
  return [name, whole(own), sheets.length, whole(all), whole(limit), isOne ? verdict(all, limit) : 'NOT MET'];
}

/** The form's first step, which lists all locations, in a large organisation. */
async function largeForm(browser, report) {
  const large = await startOurs();
  try {
    await bringIn(browser, large.url, PLACES);
    return await opened(large, '/reageren');
  } catch (error) {
    report.missing(`${PLACES} places: ${error.message.split('\n')[0]}`);
    return undefined;
  } finally {
    await large.stop();
  }
}

/** As a parent comes by them; the rest after that. */
function ordered(pages) {
  const form = [...pages.keys()].filter((name) => name.startsWith('/reageren'));
  const names = ['/', ...form, '/ontvangst', '/volgen', '/volgen/reactie', ...FURTHER];
  return names.map((name) => [name, pages.get(name)]);
}

async function opened(ours, path) {
  const answer = await fetch(new URL(path, ours.url));
  const html = await answer.text();
  return answer.status === 200 ? html : undefined;
}

async function lengthOf(url) {
  const answer = await fetch(url);
  return (await answer.arrayBuffer()).byteLength;
}
