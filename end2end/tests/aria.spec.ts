// What each public page is to a screen reader: its outline, in a few lines.
import { type Page, expect, hydrated, test } from '../fixtures/index';
import { Parent } from '../pages/parent';

test.use({ tolerated: ['status of 404', 'status of 422'] });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

test('the frame of every page', async ({ page }) => {
  for (const path of ['/', '/volgen', '/procedure', '/privacy', '/toegankelijkheid', '/elders']) {
    await open(page, path);
    await expect(page.locator('body'), path).toMatchAriaSnapshot(`
      - link "Naar de inhoud"
      - banner:
        - link "Kinderplein Klantreacties"
        - navigation "Hoofdmenu":
          - link "Reageren"
          - link "Volgen"
          - link "English"
      - main:
        - heading [level=1]
      - contentinfo:
        - paragraph:
          - link "112"
        - navigation "Over deze site":
          - link "Zo behandelen wij uw reactie"
          - link "Wie u nog meer kan helpen"
          - 'link "Privacy: wat wij met uw gegevens doen"'
          - link "Toegankelijkheid van deze site"
          - link "Voor medewerkers"
    `);
  }
});

test('the first page', async ({ page }) => {
  await open(page, '/');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Vertel ons wat goed gaat en wat beter kan" [level=1]
    - navigation "Waarmee wilt u beginnen?":
      - link /Compliment/
      - link /Suggestie/
      - link /Tip/
      - link /Klacht/
    - paragraph:
      - link "Begin uw reactie"
    - paragraph:
      - link /Volg uw reactie/
    - heading "Praat er eerst over, als dat kan" [level=2]
    - heading "Zo gaat het verder" [level=2]
    - list:
      - listitem:
        - heading "Wij lezen uw reactie" [level=3]
  `);
});

test('the steps of the form', async ({ page }) => {
  const parent = new Parent(page);
  const telling = { nature: 'Klacht', story: 'De deur ging niet open.', name: 'Een Ouder', email: 'ouder@voorbeeld.example' } as const;
  await parent.openForm();
  const main = page.getByRole('main');
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Stap 1 van 4
    - heading "Waar gaat uw reactie over?" [level=1]
    - radiogroup "Wat wilt u ons laten weten?":
      - radio /Compliment/
      - radio /Suggestie/
      - radio /Tip/
      - radio /Klacht/
    - combobox "Over welke locatie gaat het?"
    - button "Verder"
  `);
  await parent.press('Verder');
  await expect(main).toMatchAriaSnapshot(`
    - heading "Waar gaat uw reactie over?" [level=1]
    - alert:
      - heading "Er moet nog iets worden aangepast" [level=2]
      - list:
        - listitem:
          - link
    - radiogroup "Wat wilt u ons laten weten?"
  `);
  await parent.fillStep(telling);
  await parent.next();
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Stap 2 van 4
    - heading "Uw verhaal" [level=1]
    - radiogroup "Gaat het over de veiligheid van een kind?":
      - radio "Ja"
      - radio "Nee"
      - radio "Weet ik niet"
    - textbox "Uw reactie"
    - radiogroup "Hebt u er al met iemand van ons over gesproken?"
    - textbox /Welke oplossing zou u willen/
    - button "Verder"
    - button "Terug"
  `);
  await parent.fillStep(telling);
  await parent.next();
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Stap 3 van 4
    - heading "Over uzelf" [level=1]
    - combobox "Wie bent u?"
    - checkbox "Ik wil anoniem blijven"
    - textbox "Uw naam"
    - textbox /Uw e-mailadres/
    - textbox /Uw telefoonnummer/
    - combobox "In welke taal wilt u antwoord?"
    - button "Verder"
    - button "Terug"
  `);
  await parent.fillStep(telling);
  await parent.next();
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Stap 4 van 4
    - heading "Klopt alles?" [level=1]
    - heading "Waar gaat uw reactie over?" [level=2]
    - term: Wat wilt u ons laten weten?
    - definition: Klacht
    - button /Wijzig/
    - heading "Uw verhaal" [level=2]
    - definition: De deur ging niet open.
    - heading "Over uzelf" [level=2]
    - button "Verstuur uw reactie"
    - button "Terug"
  `);
});

test('receipt, its end, door and case', async ({ page }) => {
  const parent = new Parent(page);
  const main = page.getByRole('main');
  const { code } = await parent.tell({ nature: 'Tip', story: 'Een rekje voor laarzen.' });
  await expect(main).toMatchAriaSnapshot(`
    - heading "Dank u. Uw reactie is bij ons binnen" [level=1]
    - heading "Uw volgcode" [level=2]
    - paragraph: /([0-9A-Z]{4} ){4}[0-9A-Z]{4}/
    - paragraph:
      - strong: /KR-\\d{4}-\\d{5}/
    - heading "Wanneer hoort u iets?" [level=2]
    - list:
      - listitem:
        - paragraph:
          - time
    - heading "Wat gebeurt er nu?" [level=2]
    - img "QR-code met het adres van de volgpagina"
    - checkbox "Ik heb de code bewaard" [checked]
    - 'button "Klaar: sluit dit ontvangstbewijs"'
  `);
  await parent.press('Klaar: sluit dit ontvangstbewijs');
  await expect(main).toMatchAriaSnapshot(`
    - heading "Uw ontvangstbewijs is gesloten" [level=1]
    - paragraph:
      - link "Volg uw reactie"
  `);
  await page.goto('/volgen');
  await expect(main).toMatchAriaSnapshot(`
    - heading "Volg uw reactie" [level=1]
    - textbox "Uw volgcode"
    - checkbox "Onthoud mij op dit apparaat"
    - button "Bekijk uw reactie"
  `);
  await parent.follow(code);
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: /KR-\\d{4}-\\d{5}/
    - heading [level=1]
    - heading "Wat nu?" [level=2]
    - heading "Wanneer hoort u iets?" [level=2]
    - heading "Wat kunt u nu doen?" [level=2]
    - heading "Wat er is gebeurd" [level=2]
    - heading "Laat ons nog iets weten" [level=2]
    - textbox /Uw bericht/
    - button "Verstuur uw bericht"
    - heading "Dit schreef u ons" [level=2]
    - blockquote: Een rekje voor laarzen.
    - button "Stop met bekijken"
  `);
});

test('the pages to read, and the one that is not there', async ({ page }) => {
  for (const [path, title] of [
    ['/procedure', 'Zo behandelen wij uw reactie'], ['/privacy', 'Privacy: wat wij met uw gegevens doen'],
    ['/toegankelijkheid', 'Toegankelijkheid van deze site'], ['/elders', 'Wie u nog meer kan helpen'],
  ] as const) {
    await open(page, path);
    await expect(page.getByRole('main'), path).toMatchAriaSnapshot(`
      - 'heading "${title}" [level=1]'
      - paragraph
      - heading [level=2]
      - paragraph
    `);
  }
  await open(page, '/bestaat-niet');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Deze pagina is er niet" [level=1]
    - paragraph:
      - link "Naar de beginpagina"
  `);
});
