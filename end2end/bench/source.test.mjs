import assert from 'node:assert/strict';
import { test } from 'node:test';
import { links, neededSheets } from './source.mjs';

test('links are found with and without quotes', () => {
  const html = '<link rel="stylesheet" href="/a.css"><link rel=icon href=/i.svg type=image/svg+xml><link href=\'/m\' rel=manifest>';
  assert.deepEqual(links(html, 'stylesheet'), ['/a.css']);
  assert.deepEqual(links(html, 'icon'), ['/i.svg']);
  assert.deepEqual(links(html, 'manifest'), ['/m']);
  assert.deepEqual(links('<style>a{}</style>', 'stylesheet'), []);
});

test('a style sheet after the content keeps nobody waiting', () => {
  const html = '<link rel=stylesheet href=/a.css><main>…</main><link rel=stylesheet href=/b.css>';
  assert.deepEqual(neededSheets(html), ['/a.css']);
});
