// How figures are laid out for reading. Pure.

/** Lines of a table: the first column to the left, all others to the right. */
export function table(header, rows) {
  const cells = [header, ...rows].map((row) => row.map((cell) => String(cell ?? '–')));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)));
  const line = (row) => {
    const padded = widths.map((width, column) => {
      const cell = row[column] ?? '';
      const space = ' '.repeat(width - [...cell].length);
      return column === 0 ? cell + space : space + cell;
    });
    return `  ${padded.join('  ')}`.trimEnd();
  };
  const rule = `  ${widths.map((width) => '─'.repeat(width)).join('  ')}`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)];
}

/** 12345 as `12,345`. */
export function whole(number) {
  if (number === undefined) return undefined;
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A number with so many decimals. */
export function decimals(number, count) {
  return number === undefined ? undefined : number.toFixed(count);
}

/** A ratio with its spread: `1.04 (0.98–1.10)`. */
export function spread(ratio) {
  if (ratio === undefined) return undefined;
  const places = ratio.max < 0.1 ? 3 : 2;
  const [middle, least, most] = [ratio.median, ratio.min, ratio.max].map((value) => value.toFixed(places));
  return `${middle} (${least}–${most})`;
}

/** Whether a figure keeps to its goal, in words. */
export function verdict(figure, limit) {
  if (figure === undefined) return 'not measured';
  return figure <= limit ? 'met' : 'NOT MET';
}
