import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocking, responding, shifting } from './vitals.mjs';

test('only what a task takes beyond 50 ms blocks', () => {
  const tasks = [{ start: 200, duration: 50 }, { start: 300, duration: 80 }, { start: 500, duration: 120 }];
  assert.equal(blocking(tasks, 100), 100);
});

test('of a task around the first paint only the part after it counts', () => {
  assert.equal(blocking([{ start: 0, duration: 100 }], 200), 0);
  assert.equal(blocking([{ start: 100, duration: 200 }], 200), 50);
});

test('shifts in one run add up, and the worst run counts', () => {
  const shift = (at, value, touched = false) => ({ at, value, touched });
  assert.equal(shifting([]), 0);
  assert.equal(shifting([shift(0, 0.25), shift(500, 0.25), shift(3000, 0.125)]), 0.5);
  assert.equal(shifting([shift(0, 0.5, true), shift(100, 0.125)]), 0.125);
});

test('the slowest interaction counts; pointer moves and the like are none', () => {
  const event = (interaction, duration) => ({ interaction, duration });
  assert.equal(responding([event(1, 24), event(2, 40), event(0, 400)]), 40);
  assert.equal(responding([]), 16);
});
