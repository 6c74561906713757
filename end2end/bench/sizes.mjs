// How large the parents' pages are without JavaScript: counts, the same in every run.
import { links, withPlaces } from './source.mjs';
import { table, verdict, whole } from './table.mjs';

/** One TCP flight, in bytes: what a page a parent needs may take in all. */
const FLIGHT = 14_600;
/** What any other public page may take, in bytes. */
const OTHER = 40_000;
/** Locations of a large organisation. */
const PLACES = 150;

/** Public pages that anyone can open, beside those a parent is led through. */
const OPEN = ['/', '/volgen'];
const FURTHER = ['/procedure', '/privacy', '/toegankelijkheid', '/elders'];

/** Prints the sizes; `walked` are the pages that `walk` came by. */
export async function printSizes(ours, walked, report) {
  const pages = new Map();
  for (const path of [...OPEN, ...FURTHER]) pages.set(path, await opened(ours, path));
  for (const [name, html] of walked.pages) pages.set(name, html);
  if (walked.stopped) report.missing(`the way through the form without JavaScript: ${walked.stopped}`);
  const rows = [];
  for (const [name, html] of ordered(pages)) {
    if (html === undefined) report.missing(`${name}: there is no such page`);
    rows.push(html === undefined ? [name, 'missing'] : await row(ours, name, html));
  }
  report.heading('Pages without JavaScript, uncompressed bytes');
  report.lines(table(['page', 'HTML', 'style sheets', 'in all', 'limit', `with ${PLACES} places`, 'goal'], rows));
  report.line(`  The goal is one answer: within the limit, and without a style sheet of its own for ${whole(FLIGHT)}.`);
  report.line(`  With ${PLACES} places: reckoned from what those of the demo take each.`);
}

async function row(ours, name, html) {
  const sheets = await Promise.all(links(html, 'stylesheet').map((address) => lengthOf(new URL(address, ours.url))));
  const limit = FURTHER.includes(name) ? OTHER : FLIGHT;
  const own = Buffer.byteLength(html);
  const all = sheets.reduce((sum, length) => sum + length, own);
  const large = withPlaces(html, PLACES);
  const whether = limit === FLIGHT && sheets.length > 0 ? 'NOT MET' : verdict(Math.max(all, large ?? 0), limit);
  return [name, whole(own), sheets.length, whole(all), whole(limit), large === undefined ? '' : `≈ ${whole(large)}`, whether];
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
