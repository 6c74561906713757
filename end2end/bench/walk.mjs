// A parent without JavaScript, from the form to the case: each page with what it took.
import { phone } from './browser.mjs';

/** The button that leads on: not one that leads back, or to a step by its number. */
export const FORWARD = 'button.button:is([name=go][value=next], [name=go][value=send], :not([name])):visible';

/** More pages than this the form has not. */
const AT_MOST = 8;
/** A complaint is asked most; these answers lead it through every step. */
const CHOSEN = { nature: 'complaint', place: 'tolbrug', safety: 'no', discussed: 'yes', contact: 'email' };
const TYPED = {
  body: 'De bel van de voordeur doet het niet en wij stonden lang buiten.',
  discussed_with: 'Iemand van de groep',
  name: 'Ouder van de Brug',
  email: 'ouder.brug@voorbeeld.example',
};

/**
 * Walks from `/reageren` to `/volgen/reactie`. Gives the pages by their names, why it stopped where it
 * did, and the cookies of whoever follows the reaction.
 */
export async function walk(browser, url) {
  const context = await phone(browser, { javaScriptEnabled: false, baseURL: url });
  const pages = new Map();
  try {
    const page = await context.newPage();
    const note = notes(page, pages);
    const stopped = (await steps(page, note)) ?? (await follow(page, note));
    return { pages, stopped, storageState: stopped ? undefined : await context.storageState() };
  } catch (error) {
    return { pages, stopped: error.message.split('\n')[0] };
  } finally {
    await context.close();
  }
}

/** Keeps the source of each page under a name. */
function notes(page, pages) {
  let last;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) last = response;
  });
  return async (name) => pages.set(name, (await last.body()).toString());
}

/** Through the form to the receipt; says why it got no further. */
async function steps(page, note) {
  await page.goto('/reageren');
  for (let step = 1; step <= AT_MOST; step++) {
    await note(step === 1 ? '/reageren' : `/reageren, step ${step}`);
    const form = page.locator('main form').filter({ has: page.locator('[name=key], [name=step]') });
    if ((await form.count()) === 0) return `step ${step} has no form`;
    await fill(form);
    await press(page, form.locator(FORWARD).first());
    if (new URL(page.url()).pathname === '/ontvangst') {
      await note('/ontvangst');
      return undefined;
    }
    const refused = page.locator('main [role=alert]').first();
    if (await refused.isVisible()) return `step ${step} was refused: ${(await refused.innerText()).replaceAll('\n', ' ')}`;
  }
  return `the form has more than ${AT_MOST} steps`;
}

/** With the receipt's code to the case; says why it got no further. */
async function follow(page, note) {
  const code = /(?:[0-9A-Z]{4} ){4}[0-9A-Z]{4}/.exec(await page.locator('main').innerText())?.[0];
  if (!code) return 'the receipt shows no code';
  await page.goto('/volgen');
  await note('/volgen');
  const form = page.locator('main form').filter({ has: page.locator('[name=code]') });
  await form.locator('[name=code]').fill(code);
  await press(page, form.locator(FORWARD).first());
  await note('/volgen/reactie');
  const arrived = new URL(page.url()).pathname === '/volgen/reactie';
  return arrived ? undefined : 'the code on the receipt opens nothing';
}

/** Without JavaScript every button loads a page. */
async function press(page, button) {
  await Promise.all([page.waitForEvent('load'), button.click()]);
}

/** Answers those questions of a step that are there. */
async function fill(form) {
  for (const [name, value] of Object.entries(CHOSEN)) {
    const radio = form.locator(`label:has(input[type=radio][name=${name}][value=${value}]):visible`);
    const list = form.locator(`select[name=${name}]:visible`);
    if (await radio.count()) await radio.click();
    else if (await list.count()) await list.selectOption(value);
  }
  for (const [name, text] of Object.entries(TYPED)) {
    const control = form.locator(`:is(input:not([type=hidden]), textarea)[name=${name}]:visible`);
    if (await control.count()) await control.fill(text);
  }
}
