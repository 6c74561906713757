// What can be read off a page's source. Pure.

/** The addresses of a page's links of one kind: `stylesheet`, `icon`, `manifest`. */
export function links(html, kind) {
  const all = html.match(/<link\b[^>]*>/gi) ?? [];
  const wanted = all.filter((link) => new RegExp(`\\brel=["']?${kind}\\b`, 'i').test(link));
  return wanted.flatMap((link) => /\bhref=["']?([^"'\s>]+)/i.exec(link)?.[1] ?? []);
}

/** The style sheets a browser waits for before it shows the content: those named before its end. */
export function neededSheets(html) {
  return links(html.split('</main>')[0], 'stylesheet');
}
