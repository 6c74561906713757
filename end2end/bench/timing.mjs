// The parents' pages against the floor and the peers, all in one run: each round opens every page of
// everybody once, so that whatever slows the machine slows all of them.
import { load } from './load.mjs';
import { interact } from './interact.mjs';
import { median, ratio } from './statistics.mjs';
import { decimals, spread, table, verdict, whole } from './table.mjs';

/** Where a parent can do something first. */
const CONTROL = 'main form :is(input:not([type=hidden]), select, textarea)';

/** Our pages; a peer has one of the same name, or is left out. `isFollowed`: only with cookies. */
export const PAGES = [
  { name: 'home', title: 'Home', path: '/', ready: 'main a[href]' },
  { name: 'form', title: 'Form', path: '/reageren', ready: CONTROL, interact },
  { name: 'tracking', title: 'One reaction', path: '/volgen/reactie', ready: CONTROL, isFollowed: true },
];

const OURS = 'ours';
const FLOOR = 'floor F1';
/** The goals, in milliseconds but for the first, a ratio, and the shift, which has no unit. */
const GOALS = { floor: 1.15, usable: 700, largest: 800, blocking: 50, shifting: 0, responding: 64 };

/** Opens everything `rounds` times after a warm-up; gives the figures of each page by target. */
export async function measure(browser, { ours, floor, peers, storageState }, rounds, report) {
  const shown = PAGES.filter((page) => storageState || !page.isFollowed);
  for (const page of PAGES.filter((page) => !shown.includes(page))) report.missing(`${page.title}: there is none to show`);
  const results = shown.map((page) => ({ page, targets: targets(page, { ours, floor, peers, storageState }) }));
  for (let round = 0; round <= rounds; round++) {
    report.going(round === 0 ? 'Pages: warming up' : `Pages: round ${round} of ${rounds}`);
    for (const { page, targets } of results) {
      for (const target of targets) await visit(browser, page, target, round === 0);
    }
  }
  for (const { page, targets } of results) noteMissing(page, targets, report);
  return results;
}

function targets(page, { ours, floor, peers, storageState }) {
  const own = { path: page.path, ready: page.ready, storageState };
  const theirs = peers.filter((peer) => peer.pages[page.name]);
  return [
    { name: OURS, url: ours.url, ...own, interact: page.interact, loads: [] },
    ...theirs.map((peer) => ({ name: peer.title, url: peer.url, ...peer.pages[page.name], loads: [] })),
    { name: FLOOR, url: floor.url, ...own, loads: [] },
  ];
}

async function visit(browser, page, target, isWarmUp) {
  const { ready, storageState, interact } = target;
  try {
    const figures = await load(browser, { url: target.url + target.path, ready, storageState, interact });
    target.trouble = figures.trouble ?? target.trouble;
    if (!isWarmUp) target.loads.push(figures);
  } catch (error) {
    target.trouble = error.message.split('\n')[0];
    if (!isWarmUp) target.loads.push({});
  }
}

function noteMissing(page, targets, report) {
  for (const { name, loads, trouble } of targets) {
    const failed = loads.filter(({ usable, trouble }) => usable === undefined || trouble).length;
    if (failed === 0) continue;
    const told = `${page.title}, ${name}: ${failed} of ${loads.length} visits failed: ${trouble}`;
    if (name === OURS || name === FLOOR) report.missing(told);
    else report.line(`\n${told}`);
  }
}

/** Prints the middle of all rounds, the ratios round by round, and the goals. */
export function printTiming(results, report) {
  for (const { page, targets } of results) {
    report.heading(`${page.title} (${page.path}): medians`);
    report.lines(table(['', 'usable', 'LCP', 'TBT', 'CLS', 'INP', 'kB', 'requests'], targets.map(medians)));
    const [own, ...others] = targets;
    report.heading(`${page.title}: ours, as a multiple of theirs; median (least–most) of the rounds' ratios`);
    const header = ['', 'usable', 'LCP', 'bytes', 'requests'];
    report.lines(table(header, others.map((other) => ratios(own, other))));
  }
  report.heading('Goals of the pages');
  report.lines(table(['', 'measured', 'goal', ''], results.flatMap(goals)));
  report.line('  Times in ms. Usable: first contentful paint, and the first control (at home: link; where nobody may write: content) is painted.');
  report.line('  INP: the slowest of these touches; browsers report it in steps of 8 ms, and nothing below 16.');
  for (const { targets } of results.filter(({ page }) => page.interact)) report.line(`  ${touches(targets[0])}`);
}

/** The middle of each touch. */
function touches({ loads }) {
  const touched = loads.map((load) => load.touches ?? {});
  const names = new Set(touched.flatMap(Object.keys));
  const told = [...names].map((name) => `${name} ${whole(median(touched.map((all) => all[name]).filter(Number.isFinite)))}`);
  return told.join(', ') || 'nothing could be touched';
}

const each = (target, figure) => target.loads.map((load) => load[figure]);
const middle = (target, figure) => median(each(target, figure).filter(Number.isFinite));

function medians(target) {
  const [usable, largest, blocking, responding, requests] = ['usable', 'largest', 'blocking', 'responding', 'requests'].map(
    (figure) => whole(middle(target, figure)),
  );
  const bytes = middle(target, 'bytes');
  const size = decimals(bytes && bytes / 1000, 1);
  return [target.name, usable, largest, blocking, decimals(middle(target, 'shifting'), 3), responding, size, requests];
}

function ratios(own, other) {
  const figures = ['usable', 'largest', 'bytes', 'requests'];
  return [other.name, ...figures.map((figure) => spread(ratio(each(own, figure), each(other, figure))))];
}

function goals({ page, targets }) {
  const own = targets[0];
  const floor = targets.find(({ name }) => name === FLOOR);
  const toFloor = ratio(each(own, 'usable'), each(floor, 'usable'));
  const timed = (figure) => [whole(middle(own, figure)), `≤ ${GOALS[figure]}`, verdict(middle(own, figure), GOALS[figure])];
  const shifting = middle(own, 'shifting');
  const rows = [
    [`${page.title}: usable, × F1`, spread(toFloor), `≤ ${GOALS.floor}`, verdict(toFloor?.median, GOALS.floor)],
    [`${page.title}: usable`, ...timed('usable')],
    [`${page.title}: LCP`, ...timed('largest')],
    [`${page.title}: TBT`, ...timed('blocking')],
    [`${page.title}: CLS`, decimals(shifting, 3), '0', verdict(shifting, GOALS.shifting)],
  ];
  return page.interact ? [...rows, [`${page.title}: INP`, ...timed('responding')]] : rows;
}
