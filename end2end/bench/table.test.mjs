import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spread, table, verdict, whole } from './table.mjs';

test('the first column stands to the left, figures to the right, a missing one is a dash', () => {
  assert.deepEqual(table(['page', 'bytes'], [['/', 7], ['/reageren', undefined]]), [
    '  page       bytes',
    '  ─────────  ─────',
    '  /              7',
    '  /reageren      –',
  ]);
});

test('large numbers are grouped', () => {
  assert.equal(whole(1234567), '1,234,567');
  assert.equal(whole(999.6), '1,000');
  assert.equal(whole(undefined), undefined);
});

test('a ratio is told with its spread', () => {
  assert.equal(spread({ median: 1.044, min: 0.98, max: 1.1 }), '1.04 (0.98–1.10)');
  assert.equal(spread({ median: 0.034, min: 0.03, max: 0.04 }), '0.034 (0.030–0.040)');
});

test('a figure on its limit keeps to it', () => {
  assert.equal(verdict(50, 50), 'met');
  assert.equal(verdict(51, 50), 'NOT MET');
  assert.equal(verdict(undefined, 50), 'not measured');
});
