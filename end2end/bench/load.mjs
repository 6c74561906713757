// One visit to one page, on a new phone on a slow line. What a service worker fetches on its own is
// neither slowed down nor counted here; the wire counts it.
import { phone, slowedDown } from './browser.mjs';
import { observe } from './observe.mjs';
import { pause } from './processes.mjs';
import { blocking, responding, shifting } from './vitals.mjs';

/** A page is done when nothing was under way for this long after it was loaded … */
const QUIET = 1500;
/** … or after this long, whatever goes on. Milliseconds. */
const AT_MOST = 5000;

/**
 * Opens `url` until `ready` is usable; gives the figures, or fails with the reason. `trouble` is what
 * kept it from being touched.
 */
export async function load(browser, { url, ready, storageState, interact }) {
  const context = await phone(browser, { storageState });
  try {
    const page = await context.newPage();
    await page.addInitScript(observe, ready);
    const traffic = watch(await slowedDown(page));
    const answer = await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    if (answer?.status() !== 200) throw new Error(`it answered ${answer?.status()}`);
    await traffic.quiet();
    const seen = await page.evaluate(() => globalThis.bench);
    if (!seen.usable || !seen.firstPaint) throw new Error(`nothing that is ${ready} was ever shown`);
    const transferred = traffic.sum();
    return { ...figures(seen), ...transferred, ...(interact && (await touched(page, interact))) };
  } finally {
    await context.close();
  }
}

/** What touching the page gives; when it breaks off, the other figures stand. */
async function touched(page, interact) {
  try {
    const touches = [...(await interact(page))].map(([name, events]) => [name, responding(events)]);
    return { responding: Math.max(...touches.map(([, duration]) => duration)), touches: Object.fromEntries(touches) };
  } catch (error) {
    return { trouble: `touching it: ${error.message.split('\n')[0]}` };
  }
}

function figures(seen) {
  return {
    usable: Math.max(seen.usable, seen.firstPaint),
    largest: seen.largest,
    blocking: blocking(seen.tasks, seen.firstPaint),
    shifting: shifting(seen.shifts),
  };
}

/** Counts what the page asks for; bytes as they came, with their headers. */
function watch(session) {
  const open = new Set();
  let [requests, bytes, moved] = [0, 0, Date.now()];
  session.on('Network.requestWillBeSent', ({ requestId, request, redirectResponse }) => {
    if (!request.url.startsWith('http')) return;
    bytes += redirectResponse?.encodedDataLength ?? 0;
    requests += 1;
    open.add(requestId);
    moved = Date.now();
  });
  const end = ({ requestId, encodedDataLength = 0 }) => {
    if (!open.delete(requestId)) return;
    bytes += encodedDataLength;
    moved = Date.now();
  };
  session.on('Network.loadingFinished', end);
  session.on('Network.loadingFailed', end);
  return {
    sum: () => ({ requests, bytes }),
    async quiet() {
      const loaded = Date.now();
      moved = loaded;
      const isQuiet = () => open.size === 0 && Date.now() - moved > QUIET;
      while (!isQuiet() && Date.now() - loaded < AT_MOST) await pause(50);
    },
  };
}
