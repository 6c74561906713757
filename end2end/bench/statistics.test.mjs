import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, ratio } from './statistics.mjs';

test('the median is the middle value, or halfway between the two in the middle', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([10, 2, 4, 8]), 6);
  assert.equal(median([]), undefined);
});

test('the values keep their order: rounds are compared one by one afterwards', () => {
  const values = [3, 1, 2];
  median(values);
  assert.deepEqual(values, [3, 1, 2]);
});

test('a ratio is taken in each round, and the middle of those is told with the least and the most', () => {
  assert.deepEqual(ratio([100, 300, 120], [100, 100, 60]), { median: 2, min: 1, max: 3 });
});

test('rounds without a value on either side are left out', () => {
  assert.deepEqual(ratio([100, undefined, 90], [50, 50, 0]), { median: 2, min: 2, max: 2 });
  assert.equal(ratio([0, 0], [0, 0]), undefined);
  assert.equal(ratio([1], []), undefined);
});
