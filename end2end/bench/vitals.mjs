// The web's usual figures, out of what a browser reports about itself. Pure.

/** A task up to this long blocks nobody, in milliseconds. */
const SHORT = 50;
/** Shifts belong together when they follow within this time, in milliseconds … */
const GAP = 1000;
/** … and all within this one. */
const WINDOW = 5000;

/** Total blocking time: what tasks after the first paint took beyond 50 ms, in milliseconds. */
export function blocking(tasks, firstPaint) {
  return tasks
    .map(({ start, duration }) => start + duration - Math.max(start, firstPaint))
    .filter((length) => length > SHORT)
    .reduce((sum, length) => sum + length - SHORT, 0);
}

/** Cumulative layout shift: the worst run of shifts that nobody's touch caused. */
export function shifting(shifts) {
  let worst = 0;
  let run = { begun: -Infinity, last: -Infinity, sum: 0 };
  for (const { at, value, touched } of shifts) {
    if (touched) continue;
    const goesOn = at - run.last < GAP && at - run.begun < WINDOW;
    run = goesOn ? { ...run, last: at, sum: run.sum + value } : { begun: at, last: at, sum: value };
    worst = Math.max(worst, run.sum);
  }
  return worst;
}

/**
 * Interaction to next paint, of few interactions: the slowest, in milliseconds. Browsers don't report
 * events below 16 ms: with interactions that left no event it is 16 at most.
 */
export function responding(events) {
  const interactions = events.filter(({ interaction }) => interaction > 0);
  return Math.max(16, ...interactions.map(({ duration }) => duration));
}
