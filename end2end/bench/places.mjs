// An organisation with many locations: the demo, and those its administrator brings in from a file.
import { phone } from './browser.mjs';

/** The demo's administrator, and the password of all its accounts. */
const ADMINISTRATOR = { email: 'kevin.pham@kinderplein.example', password: 'kinderplein-demo' };

const FIRST = ['Zonne', 'Regen', 'Water', 'Bos', 'Wolken', 'Sterren', 'Molen', 'Berg', 'Bloemen', 'Vogel', 'Kastanje', 'Duin'];
const SECOND = ['boom', 'vlinder', 'tuin', 'burcht', 'vaart', 'hoek', 'spoor', 'nest', 'veld', 'haven', 'poort', 'erf'];
const TOWNS = ['Wilgenrode', 'Lindendaal', 'Brekelveld', 'Hoogermeer', 'Kleiwijk', 'Rietbroek', 'Oosterkapel', 'Vaardam'];
const PARTS = ['', '-Noord', '-Zuid', '-Centrum'];

/** Lets the administrator bring in locations until there are `wanted`; without JavaScript. */
export async function bringIn(browser, url, wanted) {
  const context = await phone(browser, { javaScriptEnabled: false, baseURL: url });
  try {
    const page = await context.newPage();
    await page.goto('/reageren');
    const present = await page.locator(PLACES).count();
    await page.goto('/team/aanmelden');
    await page.locator('input[type=email]').fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
    await loaded(page, () => page.locator('input[type=password]').press('Enter'));
    await page.goto('/team/beheer/locaties');
    await page.locator('details:has(textarea[name=tekst]) summary').click();
    await page.locator('textarea[name=tekst]').fill(file(wanted - present));
    await loaded(page, () => page.locator('form:has(textarea[name=tekst]) button').click());
    await loaded(page, () => page.locator('form:has([name=stap][value=opslaan]) button').click());
    await page.goto('/reageren');
    const there = await page.locator(PLACES).count();
    if (there !== wanted) throw new Error(`the form offers ${there} of ${wanted}`);
  } finally {
    await context.close();
  }
}

/** Those of the last group, "elsewhere", are none; nor is the choice of nothing. */
const PLACES = 'select[name=place] option:not([value=""]):not(optgroup:last-of-type option)';

async function loaded(page, work) {
  await Promise.all([page.waitForEvent('load'), work()]);
}

function file(count) {
  const names = FIRST.flatMap((first) => SECOND.map((second) => `De ${first}${second}`));
  const lines = names.slice(0, count).map((name, index) => {
    const town = TOWNS[index % TOWNS.length] + PARTS[Math.floor(index / TOWNS.length) % PARTS.length];
    return `${name};Midden;${town};kdv bso;60`;
  });
  return ['locatie;cluster;plaats;opvang;kinderen', ...lines].join('\n');
}
