import assert from 'node:assert/strict';
import { test } from 'node:test';
import { links, withPlaces } from './source.mjs';

test('links are found with and without quotes', () => {
  const html = '<link rel="stylesheet" href="/a.css"><link rel=icon href=/i.svg type=image/svg+xml><link href=\'/m\' rel=manifest>';
  assert.deepEqual(links(html, 'stylesheet'), ['/a.css']);
  assert.deepEqual(links(html, 'icon'), ['/i.svg']);
  assert.deepEqual(links(html, 'manifest'), ['/m']);
  assert.deepEqual(links('<style>a{}</style>', 'stylesheet'), []);
});

test('each further place takes what the others take', () => {
  const page = (places) => `<select id=place name=place><option value="">Kies${places}<optgroup label="Anders"><option value="x">X</select>`;
  const two = page('<option value="a">Aa<option value="b">Bb');
  assert.equal(withPlaces(two, 4), Buffer.byteLength(page('<option value="a">Aa<option value="b">Bb'.repeat(2))));
  assert.equal(withPlaces(two, 1), Buffer.byteLength(two));
  assert.equal(withPlaces('<p>no list</p>', 4), undefined);
});
