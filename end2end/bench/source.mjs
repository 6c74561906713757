// What can be read off a page's source. Pure.

/** The addresses of a page's links of one kind: `stylesheet`, `icon`, `manifest`. */
export function links(html, kind) {
  const all = html.match(/<link\b[^>]*>/gi) ?? [];
  const wanted = all.filter((link) => new RegExp(`\\brel=["']?${kind}\\b`, 'i').test(link));
  return wanted.flatMap((link) => /\bhref=["']?([^"'\s>]+)/i.exec(link)?.[1] ?? []);
}

/**
 * How many bytes a page with a list of places would have if there were `wanted` of them: each further
 * one takes what the present ones take on average. `undefined` for a page without the list.
 */
export function withPlaces(html, wanted) {
  const list = /<select\b[^>]*\bname=["']?place\b[^>]*>(.*?)<\/select>/is.exec(html)?.[1];
  // What stands in the last group is no place, nor is the option without a value.
  const places = list?.split('<optgroup')[0].match(/<option\b[^>]*value=["']?[^"'\s>]+[^>]*>[^<]*(<\/option>)?/gi);
  if (!places) return undefined;
  const each = Buffer.byteLength(places.join('')) / places.length;
  return Buffer.byteLength(html) + Math.max(0, wanted - places.length) * each;
}
