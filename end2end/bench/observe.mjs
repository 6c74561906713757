// What runs in a page before anything of its own, and notes what the browser reports. It must stand
// alone: it is sent to the page as text.

/** Notes paints, shifts, tasks and events, and when the first element `ready` selects is painted. */
export function observe(ready) {
  const seen = { firstPaint: undefined, largest: undefined, usable: undefined, shifts: [], tasks: [], events: [] };
  globalThis.bench = seen;

  const watch = (type, take, more) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({ type, buffered: true, ...more });
  };
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime;
  });
  watch('largest-contentful-paint', (entry) => (seen.largest = entry.startTime));
  watch('layout-shift', (entry) => seen.shifts.push({ at: entry.startTime, value: entry.value, touched: entry.hadRecentInput }));
  watch('longtask', (entry) => seen.tasks.push({ start: entry.startTime, duration: entry.duration }));
  watch('event', (entry) => seen.events.push({ interaction: entry.interactionId, duration: entry.duration, name: entry.name }), {
    durationThreshold: 16,
  });

  let waiting = false;
  const look = () => {
    if (waiting || !document.querySelector(ready)) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const control = document.querySelector(ready);
      if (!control?.checkVisibility() || control.disabled) return;
      waiting = true;
      changes.disconnect();
      // A message that is sent in a frame arrives after that frame was painted.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (seen.usable = performance.now());
      channel.port2.postMessage(undefined);
    });
  };
  const changes = new MutationObserver(look);
  changes.observe(document, { childList: true, subtree: true, attributes: true });
  document.addEventListener('DOMContentLoaded', look);
}
