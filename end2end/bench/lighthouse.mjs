// Lighthouse on every public page that search engines may list, as it judges a phone by default.
import lighthouse from 'lighthouse';
import { FLAGS, PROGRAM } from './browser.mjs';
import { pause, start, temporary } from './processes.mjs';
import { median } from './statistics.mjs';
import { table } from './table.mjs';

const PATHS = ['/', '/reageren', '/volgen', '/procedure', '/privacy', '/toegankelijkheid', '/elders'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FULL = 100;
const TRIES = 3;

/** Judges each page `times` times; prints the medians, and what keeps a page from 100. */
export async function printLighthouse(ours, times, report) {
  const found = new Map();
  const browser = await startBrowser();
  try {
    for (let time = 1; time <= times; time++) {
      report.going(`Lighthouse: round ${time} of ${times}`);
      for (const path of PATHS) await judge(ours, path, browser.port, found, report);
    }
  } finally {
    await browser.stop();
  }
  report.heading(`Lighthouse 12.8.2, median of ${times}`);
  report.lines(table(['page', ...CATEGORIES, 'goal'], PATHS.map((path) => row(path, found.get(path)))));
  for (const [path, { short }] of found) {
    const words = [...short].map(([id, { times: often, value }]) => `${id} ${often}×${value ? ` (${value})` : ''}`);
    if (words.length > 0) report.line(`  ${path} falls short in: ${words.join(', ')}.`);
  }
}

async function judge(ours, path, port, found, report) {
  const url = new URL(path, ours.url);
  if (!(await fetch(url).then(({ status }) => status === 200))) return report.missing(`Lighthouse on ${path}: there is no such page`);
  const judged = await judgement(url.href, port);
  if (judged.trouble) return report.missing(`Lighthouse on ${path}: ${judged.trouble}`);
  const page = found.get(path) ?? { scores: CATEGORIES.map(() => []), short: new Map() };
  found.set(path, page);
  CATEGORIES.forEach((name, index) => {
    page.scores[index].push(Math.round(judged.categories[name].score * 100));
    for (const audit of shortcomings(judged, name)) page.short.set(audit.id, told(audit, page.short.get(audit.id)));
  });
}

/** What Lighthouse says; on a busy machine its recording fails now and then, and is made again. */
async function judgement(url, port) {
  let trouble;
  for (let tries = 0; tries < TRIES; tries++) {
    const result = await lighthouse(url, { port, logLevel: 'silent', output: 'json' }).catch((error) => ({ error }));
    trouble = result?.error?.message ?? result?.lhr?.runtimeError?.message ?? (result?.lhr ? undefined : 'no result');
    if (!trouble) return result.lhr;
  }
  return { trouble };
}

/** The audits that cost a category points. */
function shortcomings(judged, name) {
  const weighed = judged.categories[name].auditRefs.filter(({ weight }) => weight > 0);
  return weighed.map(({ id }) => judged.audits[id]).filter(({ score }) => (score ?? 1) < 0.995);
}

/** How often an audit was not met, and how far off it was the last time. */
function told({ displayValue }, before) {
  return { times: (before?.times ?? 0) + 1, value: displayValue };
}

function row(path, page) {
  if (!page) return [path, ...CATEGORIES.map(() => undefined), 'not measured'];
  const scores = page.scores.map(median);
  return [path, ...scores, scores.every((score) => score === FULL) ? 'met' : 'NOT MET'];
}

/** A browser of its own: Lighthouse slows it down and clears it as it likes. */
async function startBrowser() {
  const profile = `--user-data-dir=${temporary('profile')}`;
  const browser = start(PROGRAM, ['--headless', '--remote-debugging-port=0', profile, ...FLAGS, 'about:blank']);
  for (let tries = 0; tries < 300 && !browser.hasEnded(); tries++) {
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(browser.output())?.[1];
    if (port) return { port: Number(port), stop: browser.stop };
    await pause(100);
  }
  await browser.stop();
  throw new Error(`the browser for Lighthouse does not start:\n${browser.output()}`);
}
