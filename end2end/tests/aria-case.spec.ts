// What a reaction that was sent is to a screen reader: its receipt, the door to it, and its page.
import { expect, test } from '../fixtures/index';
import { Parent } from '../pages/parent';

const tip = { nature: 'Tip', story: 'Een rekje voor laarzen.' } as const;
const REFERENCE = 'KR-\\d{4}-\\d{5}';
const DAY = '[a-z]+dag \\d{1,2} [a-z]+';
const MOMENT = `${DAY}.* om \\d{1,2}\\.\\d{2} uur`;
/** By when one hears what. */
const PROMISES = `
    - heading "Wanneer hoort u iets?" [level=2]
    - list:
      - /children: equal
      - listitem:
        - paragraph: Behandelaar bekend belofte
        - paragraph:
          - text: uiterlijk
          - time: /${DAY}/
          - text: /nog \\d+ dagen/
      - listitem:
        - paragraph: Ons antwoord streven
        - paragraph:
          - text: liefst vóór of op
          - time: /${DAY}/
          - text: /nog \\d+ dagen/`;

test('the receipt, and its end', async ({ javaScriptEnabled, page }) => {
  const parent = new Parent(page);
  const main = page.getByRole('main');
  await parent.tell(tip);
  await expect(main).toMatchAriaSnapshot(`
    - heading "Dank u. Uw reactie is bij ons binnen" [level=1]
    - paragraph: /uw tip op ${MOMENT}/
    - heading "Uw volgcode" [level=2]
    - paragraph: /Bewaar de code goed/
    - paragraph: /^([0-9A-Z]{4} ){4}[0-9A-Z]{4}$/
    - paragraph:
      - text: "Kenmerk:"
      - strong: /^${REFERENCE}$/
    ${javaScriptEnabled === false ? '' : `
    - paragraph:
      - button "Kopieer de code"
      - button "Druk af of bewaar als PDF"
      - status`}
    ${PROMISES}
    - heading "Wat gebeurt er nu?" [level=2]
    - list
    - img "QR-code met het adres van de volgpagina"
    - group: Dit schreef u ons
    - group: /Goed om te weten/
    - checkbox "Ik heb de code bewaard" [checked]
    - paragraph: Daarna tonen wij de code niet meer.
    - 'button "Klaar: sluit dit ontvangstbewijs"'
  `);
  await parent.press('Klaar: sluit dit ontvangstbewijs');
  await expect(main).toMatchAriaSnapshot(`
    - /children: equal
    - heading "Uw ontvangstbewijs is gesloten" [level=1]
    - paragraph: /Uw reactie is bij ons/
    - paragraph:
      - link "Volg uw reactie":
        - /url: /volgen
  `);
});

test('the receipt of a complaint in which a child may not be safe says whom to call first', async ({ page }) => {
  const parent = new Parent(page);
  await parent.openForm();
  const telling = { nature: 'Klacht', story: 'Het hek stond open.', name: 'Een Ouder', email: 'ouder@voorbeeld.example' } as const;
  await parent.fillStep(telling);
  await parent.next();
  await page.getByRole('radiogroup', { name: 'veiligheid' }).getByRole('radio', { name: 'Ja' }).check();
  await parent.fill(telling);
  await parent.send();
  await parent.receipt();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Dank u. Uw reactie is bij ons binnen" [level=1]
    - heading "Is er gevaar? Wacht dan niet op ons" [level=2]
    - list:
      - /children: equal
      - listitem:
        - link "112"
      - listitem:
        - link "0800-2000"
      - listitem:
        - link "0900-1113111"
    - heading "Uw volgcode" [level=2]
    - heading "Wanneer hoort u iets?" [level=2]
    - list:
      - /children: equal
      - listitem:
        - paragraph: Behandelaar bekend belofte
      - listitem:
        - paragraph: Voorstel voor een oplossing streven
      - listitem:
        - paragraph: Oordeel over de klacht wet
  `);
});

test('the page that asks for the code', async ({ page }) => {
  const main = page.getByRole('main');
  const code = main.getByRole('textbox', { name: 'Uw volgcode' });
  await page.goto('/volgen');
  await expect(main).toMatchAriaSnapshot(`
    - /children: equal
    - heading "Volg uw reactie" [level=1]
    - text: Uw volgcode
    - paragraph: /Vijf groepjes van vier tekens/
    - textbox "Uw volgcode"
    - checkbox "Onthoud mij op dit apparaat"
    - text: Onthoud mij op dit apparaat
    - paragraph: /30 dagen/
    - button "Bekijk uw reactie"
    - group: Bent u uw code kwijt?
  `);
  await expect(code).toHaveAttribute('aria-required', 'true');
  await expect(code).toHaveAccessibleDescription(/De code staat op uw ontvangstbewijs/);
});

test('a reaction’s page, with a message', async ({ page }) => {
  const parent = new Parent(page);
  const main = page.getByRole('main');
  const { code, reference } = await parent.tell(tip);
  await parent.press('Klaar: sluit dit ontvangstbewijs');
  await expect(parent.heading).toHaveText('Uw ontvangstbewijs is gesloten');
  await parent.follow(code);
  await expect(page).toHaveTitle(new RegExp(`^${reference} volgen`));
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: /tip · ${REFERENCE}/
    - heading "Wij hebben uw reactie ontvangen." [level=1]
    - heading "Wat nu?" [level=2]
    - paragraph: /uiterlijk ${DAY}/
    ${PROMISES}
    - heading "Wat kunt u nu doen?" [level=2]
    - list
    - paragraph:
      - link "Schrijf een bericht":
        - /url: "#bericht"
      - link "Wie u nog meer kan helpen":
        - /url: /elders
    - heading "Wat er is gebeurd" [level=2]
    - list:
      - /children: equal
      - listitem:
        - paragraph:
          - time: /${MOMENT}/
          - text: · U
        - paragraph: U stuurde ons een tip.
    - heading "Laat ons nog iets weten" [level=2]
    - paragraph: /wie uw reactie behandelt, leest het/
    - textbox "Uw bericht"
    - button "Verstuur uw bericht"
    - heading "Dit schreef u ons" [level=2]
    - blockquote: Een rekje voor laarzen.
    - term: Locatie
    - definition: De Tolbrug
    - group: /Goed om te weten/
    - paragraph: /Gebruikt iemand anders dit apparaat ook/
    - button "Stop met bekijken"
  `);
  const message = main.getByRole('textbox', { name: 'Uw bericht' });
  await expect(message).toHaveAttribute('aria-required', 'true');
  await parent.write('Het liefst bij de voordeur.');
  await expect(main).toMatchAriaSnapshot(`
    - heading "Wat er is gebeurd" [level=2]
    - list:
      - /children: equal
      - listitem:
        - paragraph: U stuurde ons een tip.
      - listitem:
        - paragraph:
          - time: /${MOMENT}/
          - text: · U
        - paragraph: Uw bericht aan ons.
        - blockquote: Het liefst bij de voordeur.
    - heading "Laat ons nog iets weten" [level=2]
    - status: Uw bericht is verstuurd.
    - textbox "Uw bericht"
    - button "Verstuur uw bericht"
  `);
  await expect(message).toHaveValue('');
});
