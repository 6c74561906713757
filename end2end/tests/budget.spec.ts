// What the parents' pages weigh, on a board with 150 locations. Counts only: no clock is asked.
import { type Context, type Page, expect, hydrated, test } from '../fixtures/index';
import { test as onOwnServer } from '../fixtures/own';
import { Wire } from '../fixtures/wire';
import { Desk, colleague } from '../pages/desk';
import { Parent } from '../pages/parent';

/** One answer, uncompressed: as much as the first packets of a connection carry. */
const ONE_ANSWER = 14_600;
const OTHER_PAGES = 40_000;
/** What goes over the wire for form and tracking, with the headers of all answers. */
const BYTES = 130_000;
const REQUESTS = 6;

const TOWNS = [
  'Aalsmeer', 'Abcoude', 'Alphen aan den Rijn', 'Amersfoort-Vathorst', 'Baambrugge', 'Bergschenhoek', 'Bodegraven', 'Breukelen', 'Bunnik', 'Capelle aan den IJssel',
  'De Meern', 'Driebergen-Rijsenburg', 'Gouda', 'Harmelen', 'Hazerswoude-Dorp', 'Houten', 'IJsselstein', 'Krimpen aan den IJssel', 'Leidschendam', 'Loenen aan de Vecht',
  'Maarssen', 'Mijdrecht', 'Montfoort', 'Nieuwegein', 'Nieuwerkerk aan den IJssel', 'Oudewater', 'Reeuwijk', 'Schoonhoven', 'Uithoorn', 'Vianen', 'Vinkeveen', 'Vleuten', 'Waddinxveen', 'Woerden', 'Zevenhuizen',
];
/** A day nursery and an after-school club by each of these names. */
const NAMES = [
  'Klimboom', 'Zandkasteel', 'Vogelnest', 'Waterlelie', 'Kikkersprong', 'Kakelbont', 'Musketiers', 'Avonturiers', 'Kleine Beer', 'Boerderij', 'Vuurtoren', 'Sprookjesbos',
  'Zonnebloem', 'Regenboog', 'Vlinder', 'Egeltjes', 'Speelwei', 'Toverlantaarn', 'Blokkentoren', 'Madelief', 'Eikenhof', 'Lieveheersbeest', 'Rakkers', 'Bijenkorf', 'Zeester',
  'Olifant', 'Dolfijn', 'Giraffe', 'Wildebras', 'Pinkeltje', 'Dribbel', 'Krekel', 'Knikker', 'Hinkelbaan', 'Stapsteen', 'Springplank', 'Kameleon', 'Schatkist', 'Reuzenrad', 'Luchtballon',
  'Kruimels', 'Bosuil', 'Walnoot', 'Kersenpit', 'Appelgaard', 'Notendop', 'Paddenstoel', 'Weide', 'Horizon', 'Ark', 'Brug', 'Fontein', 'Linde', 'Wilg', 'Beuk', 'Merel', 'Zwaluw', 'Sperwer',
  'Otter', 'Bever', 'Das', 'Haas', 'Kiekeboe', 'Ukkepuk', 'Smurfen', 'Dreumes', 'Kabouter', 'Torteltuin', 'Zevensprong',
];
/** With the twelve of the demo. */
const LOCATIONS = 150;

/** Stores the locations as the administrator does: from a file's text. */
async function grow(page: Page): Promise<void> {
  const lines = Array.from({ length: LOCATIONS - 12 }, (_, at) => {
    const [name, town] = [NAMES[at % NAMES.length], TOWNS[at % TOWNS.length]];
    return `${at < NAMES.length ? 'De' : 'BSO De'} ${name};${at % 2 ? 'Noord' : 'Zuid'};${town};kdv bso;${30 + (at % 50)}`;
  });
  const desk = new Desk(page);
  await desk.signIn(colleague.administrator);
  await page.goto('/team/beheer/locaties');
  await hydrated(page);
  await expect(async () => {
    await page.getByText('Locaties toevoegen of wijzigen').click();
    await expect(page.getByLabel('Inhoud van het bestand')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByLabel('Inhoud van het bestand').fill(['locatie;cluster;plaats;opvang;kinderen', ...lines].join('\n'));
  await page.getByRole('button', { name: 'Controleren' }).click();
  await page.getByRole('button', { name: 'Alles bewaren' }).click();
  await expect(page.getByRole('main')).toContainText('BSO De Zevensprong');
}

/** Follows how large each document is that a context gets: "POST /reageren: Uw verhaal". */
function weigh(context: Context): () => Promise<Map<string, number>> {
  const found: Promise<[string, number]>[] = [];
  context.on('response', (response) => {
    const request = response.request();
    if (request.resourceType() !== 'document' || response.status() >= 300) return;
    found.push(response.body().then((body) => {
      const heading = /<h1[^>]*>([^<]*)/.exec(body.toString())?.[1];
      return [`${request.method()} ${new URL(request.url()).pathname}: ${heading}`, body.byteLength];
    }));
  });
  return async () => new Map(await Promise.all(found));
}

onOwnServer.describe('with 150 locations', { tag: '@desktop' }, () => {
  onOwnServer('each page of a parent’s journey is whole in one answer, and the others are light', async ({ newPage }) => {
    await grow(await newPage({ javaScriptEnabled: true }));
    const page = await newPage({ javaScriptEnabled: false });
    const weights = weigh(page.context());
    const parent = new Parent(page);
    await page.goto('/');
    await parent.openForm();
    await expect(page.getByRole('combobox').getByRole('option')).toHaveCount(LOCATIONS + 3);
    const telling = { nature: 'Klacht', story: 'De opvang ging drie keer te laat open. '.repeat(5), name: 'Een Ouder', email: 'ouder@voorbeeld.example' } as const;
    await parent.fill(telling);
    await parent.send();
    const { code } = await parent.receipt();
    await parent.follow(code);
    await parent.write('Nog een aanvulling.');
    await expect(page.getByText('Nog een aanvulling.')).toBeVisible();
    const whole = await weights();
    expect(whole.size, [...whole.keys()].join()).toBeGreaterThanOrEqual(8);

    const second = await newPage({ javaScriptEnabled: false });
    const others = weigh(second.context());
    for (const path of ['/procedure', '/privacy', '/toegankelijkheid', '/elders']) await second.goto(path);
    for (const [page, bytes] of [...whole, ...(await others())]) console.log(`${String(bytes).padStart(6)} bytes  ${page}`);
    for (const [page, bytes] of whole) expect.soft(bytes, page).toBeLessThanOrEqual(ONE_ANSWER);
    for (const [page, bytes] of await others()) expect.soft(bytes, page).toBeLessThanOrEqual(OTHER_PAGES);
  });

  onOwnServer('a first visit to form and tracking page asks little of the network', async ({ javaScriptEnabled, newPage, own }) => {
    await grow(await newPage({ javaScriptEnabled: true }));
    const wire = await Wire.to(own.url);
    try {
      const asked: string[] = [];
      let [bytes, before] = [0, 0];
      wire.heard = (chunk, from) => {
        if (from === 'server') bytes += chunk.byteLength;
        const request = from === 'browser' && /^(GET|POST) (\S+) HTTP/.exec(chunk.toString('latin1'));
        // The browser's own wish for a sign of the site is none of the page's requests: Chromium makes it even without a window.
        if (request && !/^\/(icon\.svg|favicon\.ico|manifest\.webmanifest)$/.test(request[2] ?? '')) asked.push(`${request[1]} ${request[2]}`);
        if (request && request[2] === '/volgen/reactie') before = bytes;
      };
      const page = await newPage({ baseURL: wire.url });
      const parent = new Parent(page);
      await parent.openForm();
      if (javaScriptEnabled !== false) await page.evaluate(async () => navigator.serviceWorker.ready);
      const [form, formBytes] = [[...asked], bytes];
      const told = { nature: 'Tip', story: 'Zet de deur vroeger open.' } as const;
      await parent.fill(told);
      const steps = asked.slice(form.length);
      if (javaScriptEnabled !== false) expect(steps, 'a step asks nothing of the server').toEqual([]);
      await parent.send();
      const { code } = await parent.receipt();
      await parent.follow(code);
      const sum = formBytes + bytes - before;
      const rest = asked.slice(form.length + steps.length);
      // The browser asks once more whether the worker changed: 304, without content.
      expect(rest.filter((one) => one.startsWith('GET /assets/')), 'whatever the form brought is there').toEqual([]);
      const tracking = rest.filter((one) => one.startsWith('GET /volgen/reactie'));
      console.log(`form: ${form.join(', ')} = ${formBytes} bytes\nthen: ${[...steps, ...rest].join(', ')}\nform and tracking page: ${sum} bytes over the wire, all of the journey ${bytes} (budget ${BYTES})`);
      expect(tracking).toHaveLength(1);
      expect([...form, ...tracking].length, [...form, ...tracking].join(', ')).toBeLessThanOrEqual(REQUESTS);
      expect(sum, 'bytes').toBeLessThanOrEqual(BYTES);
    } finally {
      wire.end();
    }
  });
});

test('a second visit asks for next to nothing', { tag: '@desktop' }, async ({ javaScriptEnabled, newPage, server }) => {
  test.skip(!!process.env.BASE_URL || javaScriptEnabled === false, 'it counts on the wire what the worker and the cache save');
  const wire = await Wire.to(server.url);
  try {
    const page = await newPage({ baseURL: wire.url });
    await new Parent(page).openForm();
    await page.evaluate(async () => navigator.serviceWorker.ready);
    let bytes = 0;
    const later = await page.context().newPage();
    await page.close();
    wire.heard = (chunk, from) => (bytes += from === 'server' ? chunk.byteLength : 0);
    await new Parent(later).openForm();
    console.log(`the form again: ${bytes} bytes over the wire`);
    expect(bytes).toBeLessThanOrEqual(6_000);
  } finally {
    wire.end();
  }
});
