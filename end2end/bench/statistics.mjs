// What several rounds say together. Pure: knows nothing of what was measured.

/** The middle value; of an even number, halfway between the two in the middle. */
export function median(values) {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * How many times `ours` is `theirs`, round by round: the middle, the least and the most.
 * Rounds in which either is missing don't count, nor those where theirs is 0.
 */
export function ratio(ours, theirs) {
  const rounds = Math.min(ours.length, theirs.length);
  const each = [];
  for (let round = 0; round < rounds; round++) {
    if (Number.isFinite(ours[round]) && theirs[round] > 0) each.push(ours[round] / theirs[round]);
  }
  if (each.length === 0) return undefined;
  return { median: median(each), min: Math.min(...each), max: Math.max(...each) };
}
