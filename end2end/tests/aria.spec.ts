// What each public page is to a screen reader: its outline, in a few lines.
import { type Page, expect, hydrated, test } from '../fixtures/index';

test.use({ tolerated: ['status of 404'] });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

test('the frame of every page', async ({ page }) => {
  for (const path of ['/', '/volgen', '/procedure', '/privacy', '/toegankelijkheid', '/elders', '/bestaat-niet']) {
    await open(page, path);
    await expect(page.locator('body'), path).toMatchAriaSnapshot(`
      - /children: equal
      - link "Naar de inhoud":
        - /url: "#inhoud"
      - banner:
        - /children: equal
        - link "Kinderplein Klantreacties"
        - navigation "Hoofdmenu":
          - /children: equal
          - link "Reageren"
          - link "Volgen"
          - link "English"
      - main:
        - heading [level=1]
      - contentinfo:
        - /children: equal
        - paragraph:
          - link "112"
        - navigation "Over deze site":
          - /children: equal
          - link "Zo behandelen wij uw reactie"
          - link "Wie u nog meer kan helpen"
          - 'link "Privacy: wat wij met uw gegevens doen"'
          - link "Toegankelijkheid van deze site"
          - link "Voor medewerkers"
    `);
  }
});

test('where something is filled in the language is a button', async ({ page }) => {
  await open(page, '/reageren');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - /children: equal
    - link "Naar de inhoud"
    - banner:
      - link "Kinderplein Klantreacties"
      - navigation "Hoofdmenu":
        - /children: equal
        - link "Reageren"
        - link "Volgen"
        - button "English"
    - main
    - contentinfo
  `);
});

test('the first page', async ({ page }) => {
  await open(page, '/');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Vertel ons wat goed gaat en wat beter kan" [level=1]
    - navigation "Waarmee wilt u beginnen?":
      - /children: equal
      - link /^Compliment /
      - link /^Suggestie /
      - link /^Tip /
      - link /^Klacht /
    - paragraph:
      - link "Begin uw reactie"
    - paragraph:
      - link /Volg uw reactie/
    - heading "Praat er eerst over, als dat kan" [level=2]
    - heading "Zo gaat het verder" [level=2]
    - list:
      - /children: equal
      - listitem:
        - heading "Wij lezen uw reactie" [level=3]
      - listitem:
        - heading "U weet wie uw reactie behandelt" [level=3]
        - paragraph: /belofte .*1 week/
        - paragraph: /streven .*3 weken/
      - listitem:
        - heading "Wij vragen of u tevreden bent" [level=3]
        - paragraph: /wet .*6 weken/
      - listitem:
        - heading "Wij leren ervan" [level=3]
    - paragraph:
      - link "Lees de hele procedure"
    - heading "Wat u van ons mag verwachten" [level=2]
    - list
    - paragraph:
      - link /Wie u nog meer kan helpen/
  `);
});

test('the first page in English', async ({ page }) => {
  await open(page, '/?taal=en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - /children: equal
    - link "Skip to the content"
    - banner:
      - link "Kinderplein Customer reactions"
      - navigation "Main menu":
        - /children: equal
        - link "Send a reaction"
        - link "Follow"
        - link "Nederlands"
    - main:
      - heading "Tell us what goes well and what could be better" [level=1]
      - navigation "Where would you like to start?":
        - /children: equal
        - link /^Compliment /
        - link /^Suggestion /
        - link /^Tip /
        - link /^Complaint /
      - paragraph:
        - link "Start your reaction"
      - paragraph:
        - link /Follow your reaction/
      - heading "Talk about it first, if you can" [level=2]
      - heading "What happens next" [level=2]
      - list:
        - /children: equal
        - listitem:
          - heading "We read your reaction" [level=3]
        - listitem:
          - heading "You know who handles it" [level=3]
        - listitem:
          - heading "We ask whether you are satisfied" [level=3]
        - listitem:
          - heading "We learn from it" [level=3]
      - heading "What you can expect of us" [level=2]
    - contentinfo:
      - paragraph:
        - link "112"
      - navigation "About this site":
        - /children: equal
        - link "How we handle your reaction"
        - link "Who else can help you"
        - 'link "Privacy: what we do with your data"'
        - link "Accessibility of this site"
        - link "For staff"
  `);
});

/** A page to read: the list of its parts, then these parts in the same order, each with what it leads to. */
function prose(title: string, parts: readonly (readonly [heading: string, ...content: string[]])[]): string {
  const links = parts.map(([heading]) => `
        - listitem:
          - 'link "${heading}"'`);
  const text = parts.map(([heading, ...content]) => `
    - 'heading "${heading}" [level=2]'${content.map((line) => `
    - ${line}`).join('')}`);
  return `
    - 'heading "${title}" [level=1]'
    - paragraph
    - navigation "Op deze pagina":
      - /children: equal
      - heading "Op deze pagina" [level=2]
      - list:
        - /children: equal${links.join('')}${text.join('')}
  `;
}

const leadsTo = (name: string, where: string) => `paragraph:
      - link "${name}":
        - /url: ${where}`;
const calls = (term: string, number: string) => `term: ${term}
    - definition:
      - link "${number}":
        - /url: tel:${number.replace('-', '')}`;

test('the procedure', async ({ page }) => {
  await open(page, '/procedure');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(prose('Zo behandelen wij uw reactie', [
    ['Wanneer u iets van ons hoort', 'term: /Belofte. binnen 1 week/', 'term: /Streven. binnen 3 weken/', 'term: /Wet. binnen 6 weken/'],
    ['Wie kan reageren?', 'list'],
    ['Vier soorten reacties', 'term: Compliment', 'term: Suggestie', 'term: Tip', 'term: Klacht'],
    ['Eerst praten, als dat kan'],
    ['Zo stuurt u uw reactie', leadsTo('het formulier', '/reageren'), leadsTo('volgt u uw reactie', '/volgen')],
    ['Stap 1: wij lezen uw reactie'],
    ['Stap 2: u weet wie uw reactie behandelt'],
    ['Ons voorstel, en bij een klacht ons oordeel'],
    ['Stap 3: wij vragen of u tevreden bent'],
    ['Stap 4: wij leren ervan'],
    ['Als het ernstig is', leadsTo('112', 'tel:112')],
    ['Wie uw reactie niet ziet'],
    ['Liever een andere behandelaar?'],
    ['Intrekken of heropenen'],
    ['Komt u er met ons niet uit?', leadsTo('Wie u nog meer kan helpen', '/elders')],
  ]));
});

test('privacy', async ({ page }) => {
  await open(page, '/privacy');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(prose('Privacy: wat wij met uw gegevens doen', [
    ['In het kort', 'list'],
    ['Welke gegevens wij gebruiken', 'term: Uw reactie', 'term: Uzelf', 'term: Uw kind', 'term: De behandeling'],
    ['Waarom wij dat mogen', 'term: /Bij een klacht/', 'term: /Bij een compliment, suggestie of tip/'],
    ['Wie uw reactie leest', 'list'],
    ['Hoelang wij uw gegevens bewaren', 'term: Klacht', 'term: Compliment, suggestie of tip', 'term: Volgcode', 'term: Reservekopieën'],
    ['Wat er op uw eigen apparaat staat', 'term: Uw concept', 'term: Cookie voor de taal'],
    ['Hoe wij uw gegevens beveiligen'],
    ['Andere organisaties'],
    ['Uw rechten', 'term: Inzien', 'term: Verbeteren', 'term: Wissen', 'term: Beperken', 'term: Bezwaar maken', leadsTo('uw volgpagina', '/volgen')],
    ['Vragen, of niet tevreden?', leadsTo('het formulier', '/reageren'), leadsTo('www.autoriteitpersoonsgegevens.nl', 'https://www.autoriteitpersoonsgegevens.nl')],
  ]));
});

test('the statement on accessibility', async ({ page }) => {
  await open(page, '/toegankelijkheid');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(prose('Toegankelijkheid van deze site', [
    ['Waar wij naar streven', 'paragraph:\n      - strong: WCAG 2.2, niveau AA'],
    ['Waar u op kunt rekenen', 'list'],
    ['Hoe wij dat controleren', 'list'],
    ['Wat nog niet zeker of niet goed is', 'list'],
    ['Werkt iets niet voor u?', leadsTo('een tip via het formulier', '/reageren?aard=tip'), leadsTo('onze procedure', '/procedure')],
    ['Laatste controle', 'paragraph: /\\d{1,2} [a-z]+ \\d{4}/'],
  ]));
});

test('who else can help', async ({ page }) => {
  await open(page, '/elders');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(prose('Wie u nog meer kan helpen', [
    ['Bij gevaar, geweld of misbruik',
      calls('Nu gevaar', '112'), calls('Geweld of mishandeling thuis', '0800-2000'), calls('Geweld of misbruik door een medewerker', '0900-1113111')],
    ['Eerst bij ons, of meteen naar buiten?', leadsTo('uw klacht aan ons te sturen', '/reageren'), 'term: U wilt dat wij iets oplossen'],
    ['De oudercommissie'],
    ['Klachtenloket Kinderopvang', leadsTo('www.klachtenloket-kinderopvang.nl', 'https://www.klachtenloket-kinderopvang.nl')],
    ['Geschillencommissie Kinderopvang', leadsTo('www.degeschillencommissie.nl', 'https://www.degeschillencommissie.nl')],
    ['GGD en gemeente'],
    ['U mag altijd gaan'],
  ]));
});

test('a page that is not there', async ({ page }) => {
  await open(page, '/bestaat-niet');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - /children: equal
    - heading "Deze pagina is er niet" [level=1]
    - paragraph: /Misschien/
    - paragraph:
      - link "Naar de beginpagina":
        - /url: /
  `);
});
