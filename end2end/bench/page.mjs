// `cargo xtask bench page`: the parents' pages in figures, against a floor and against peers.
//
//   node bench/page.mjs [--rounds N] [--lighthouse N] [--build NAME]
//
// KLANTREACTIES_SERVER_BIN and KLANTREACTIES_SITE name what is measured; KLANTREACTIES_PEERS the folder
// where the peers are kept. It judges nothing by its exit: that is 1 only when something that should be
// there couldn't be measured at all.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { LINE_IN_WORDS, launch, phone } from './browser.mjs';
import { floorOf } from './floor.mjs';
import { printLighthouse } from './lighthouse.mjs';
import { startOurs } from './ours.mjs';
import { startPeers } from './peers.mjs';
import { newReport } from './report.mjs';
import { printSizes } from './sizes.mjs';
import { PAGES, measure, printTiming } from './timing.mjs';
import { printTraffic } from './traffic.mjs';
import { walk } from './walk.mjs';
import { wireTo } from './wire.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    lighthouse: { type: 'string', default: '5' },
    build: { type: 'string', default: 'unknown' },
  },
});
const [rounds, times] = [count('rounds'), count('lighthouse')];

function count(name) {
  if (/^\d{1,3}$/.test(values[name])) return Number(values[name]);
  throw new Error(`--${name} wants a number`);
}

/** All the bench tells; whether nothing was missing. */
async function bench(report) {
  const ours = await startOurs();
  const browser = await launch();
  try {
    printHeader(browser, report);
    const wire = await wireTo(ours.url);
    const walked = await walk(browser, ours.url);
    await printSizes(browser, ours, walked, report);
    await printTraffic(browser, wire, report);
    if (rounds > 0) await compare(browser, { ours, wire, storageState: walked.storageState }, report);
    wire.close();
    if (times > 0) await printLighthouse(ours, times, report);
  } finally {
    await browser.close();
    await ours.stop();
  }
  return report.close();
}

function printHeader(browser, report) {
  report.heading(`Parents' pages, ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`);
  report.line(`  Server: ${values.build} build. Chromium ${browser.version()}, ${LINE_IN_WORDS}, nothing cached.`);
  report.line(`  Machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, busy with ${loadavg()[0].toFixed(1)} before this.`);
  report.line(`  Rounds after a warm-up: ${rounds}. Lighthouse: ${times}.`);
}

async function compare(browser, { ours, wire, storageState }, report) {
  const floor = await record(browser, wire, storageState);
  const { peers, absent } = await startPeers(report.going);
  try {
    const results = await measure(browser, { ours, floor, peers, storageState }, rounds, report);
    printTiming(results, report);
  } finally {
    floor.close();
    await Promise.all(peers.map((peer) => peer.stop()));
  }
  for (const words of absent) report.line(`  ${words}`);
  const missed = floor.missed();
  if (missed.length > 0) report.line(`  The floor was asked for what it does not have: ${missed.join(', ')}.`);
}

/** The floor serves what our pages bring about, each opened on a new phone. */
async function record(browser, wire, storageState) {
  await wire.taken();
  const entries = [];
  for (const { path } of PAGES) {
    const context = await phone(browser, { storageState });
    const page = await context.newPage();
    await page.goto(wire.url + path);
    entries.push(...(await wire.taken()));
    await context.close();
  }
  return floorOf(entries);
}

const report = newReport();
const isComplete = await bench(report).catch((error) => {
  console.error(error.message);
  return false;
});
// What a server or a browser left open is no reason to wait.
process.exit(isComplete ? 0 : 1);
