// What the bench tells: figures on standard output, what goes on meanwhile on standard error.

export function newReport() {
  const missing = new Set();
  return {
    heading: (words) => console.log(`\n${words}\n`),
    line: (words) => console.log(words),
    lines: (all) => all.forEach((words) => console.log(words)),
    /** What the person at the terminal waits for. */
    going: (words) => console.error(`    ${words}`),
    /** Something that should be there couldn't be measured. */
    missing: (what) => missing.add(what),
    /** Tells what was missing; whether nothing was. */
    close() {
      if (missing.size === 0) return true;
      console.log('\nNot measured\n');
      for (const what of missing) console.log(`  ${what}`);
      return false;
    },
  };
}
