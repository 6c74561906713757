// What each step of the form is to a screen reader.
import { type Locator, expect, test } from '../fixtures/index';
import { Parent } from '../pages/parent';

const complaint = { nature: 'Klacht', story: 'De deur ging niet open.', name: 'Een Ouder', email: 'ouder@voorbeeld.example' } as const;
const compliment = { nature: 'Compliment', story: 'De juf zingt zo mooi.' } as const;

/** No snapshot shows what has to be answered: these questions are said to be, and no others. */
async function required(main: Locator, ...names: (string | RegExp)[]): Promise<void> {
  const questions = main.locator('[aria-required=true]').filter({ visible: true });
  await expect(questions).toHaveCount(names.length);
  for (const [at, name] of names.entries()) await expect(questions.nth(at)).toHaveAccessibleName(name);
}

test('the first step', async ({ page }) => {
  const parent = new Parent(page);
  const main = page.getByRole('main');
  await parent.openForm();
  await expect(page).toHaveTitle(/^Stap 1 van 4: Waar gaat uw reactie over\?/);
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Stap 1 van 4
    - heading "Waar gaat uw reactie over?" [level=1]
    - radiogroup "Wat wilt u ons laten weten?":
      - radio /^Compliment .+/
      - radio /^Suggestie .+/
      - radio /^Tip .+/
      - radio /^Klacht .+/
    - paragraph: /Weet u het niet/
    - combobox "Over welke locatie gaat het?"
    - button "Verder"
  `);
  await required(main, 'Wat wilt u ons laten weten?', 'Over welke locatie gaat het?');
});

test('the first step in English', async ({ page }) => {
  const main = page.getByRole('main');
  await page.goto('/?taal=en');
  await new Parent(page).openForm();
  await expect(page).toHaveTitle(/^Step 1 of 4: What is your reaction about\?/);
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Step 1 of 4
    - heading "What is your reaction about?" [level=1]
    - radiogroup "What would you like to tell us?":
      - radio /^Compliment .+/
      - radio /^Suggestion .+/
      - radio /^Tip .+/
      - radio /^Complaint .+/
    - paragraph: /Not sure/
    - combobox "Which location is it about?"
    - button "Continue"
  `);
  await required(main, 'What would you like to tell us?', 'Which location is it about?');
});

test('the search for a location', async ({ javaScriptEnabled, page }) => {
  test.skip(javaScriptEnabled === false, 'without JavaScript it is a list');
  const main = page.getByRole('main');
  await new Parent(page).openForm();
  await main.getByRole('combobox').fill('Tol');
  await page.keyboard.press('ArrowDown');
  await expect(main).toMatchAriaSnapshot(`
    - combobox "Over welke locatie gaat het?" [expanded]: Tol
    - listbox:
      - /children: equal
      - option /^De Tolbrug/ [selected]
    - status: 1 locatie gevonden
    - button "Verder"
  `);
});

test('a complaint in which a child may not be safe', async ({ page }) => {
  const parent = new Parent(page);
  const main = page.getByRole('main');
  const help = main.getByRole('heading', { name: 'Is er gevaar?' });
  await parent.openForm();
  await parent.fillStep(complaint);
  await parent.next();
  await expect(help).toBeHidden();
  await required(main, 'Uw reactie');
  await main.getByRole('radiogroup', { name: 'veiligheid' }).getByRole('radio', { name: 'Ja' }).check();
  await main.getByRole('radiogroup', { name: 'gesproken' }).getByRole('radio', { name: 'Ja' }).check();
  await main.getByText('Meer vertellen').click();
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Stap 2 van 4
    - heading "Uw verhaal" [level=1]
    - radiogroup "Gaat het over de veiligheid van een kind? (niet verplicht)":
      - paragraph: /bel 112/
      - radio "Ja" [checked]
      - radio "Nee"
      - radio "Weet ik niet"
    - status:
      - heading "Is er gevaar? Wacht dan niet op ons" [level=2]
      - list:
        - /children: equal
        - listitem:
          - link "112":
            - /url: tel:112
        - listitem:
          - link "0800-2000":
            - /url: tel:08002000
        - listitem:
          - link "0900-1113111":
            - /url: tel:09001113111
      - paragraph: U kunt uw reactie daarna gewoon versturen.
    - textbox "Uw reactie"
    - radiogroup "Hebt u er al met iemand van ons over gesproken? (niet verplicht)":
      - paragraph: /Het hoeft niet/
      - radio "Ja" [checked]
      - radio "Nee"
    - textbox /^Met wie hebt u gesproken\\?/
    - textbox /^Wanneer was dat\\?/
    - textbox /^Wat kwam er uit het gesprek\\?/
    - textbox /^Welke oplossing zou u willen\\?/
    - textbox /^Wanneer was het\\?/
    - group:
      - text: /Meer vertellen/
      - textbox /^Groep/
      - textbox /^Voornaam van uw kind/
      - combobox /^Soort opvang/
    - textbox /^Is er iemand van ons die uw reactie niet mag zien\\?/
    - button "Verder"
    - button "Terug"
  `);
  await parent.fillStep(complaint);
  await parent.next();
  await parent.fillStep(complaint);
  await main.getByLabel('Hoe hebt u het liefst contact?').selectOption('Per brief');
  await required(main, 'Uw naam', 'Straat en huisnummer', 'Postcode', 'Plaats');
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Stap 3 van 4
    - heading "Over uzelf" [level=1]
    - combobox "Wie bent u?":
      - option "Ouder" [selected]
    - checkbox "Ik wil anoniem blijven"
    - paragraph: /Bij een klacht hebben wij uw naam nodig/
    - textbox "Uw naam": Een Ouder
    - textbox /^Uw e-mailadres/: ouder@voorbeeld.example
    - textbox /^Uw telefoonnummer/
    - combobox /^Hoe hebt u het liefst contact\\?/:
      - option "Per brief" [selected]
    - textbox "Straat en huisnummer"
    - textbox "Postcode"
    - textbox "Plaats"
    - textbox /^Wanneer kunnen wij u bereiken\\?/
    - combobox "In welke taal wilt u antwoord?":
      - option "Nederlands" [selected]
    - checkbox "Deel mijn reactie zonder namen met de oudercommissie"
    - button "Verder"
    - button "Terug"
  `);
  await main.getByLabel('Hoe hebt u het liefst contact?').selectOption('Geen keuze');
  await parent.next();
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Stap 4 van 4
    - heading "Klopt alles?" [level=1]
    - heading "Waar gaat uw reactie over?" [level=2]
    - term: Wat wilt u ons laten weten?
    - definition: Klacht
    - term: Over welke locatie gaat het?
    - definition: /^De Tolbrug/
    - button "Wijzig Waar gaat uw reactie over?"
    - heading "Uw verhaal" [level=2]
    - term: Uw reactie
    - definition: De deur ging niet open.
    - term: Gaat het over de veiligheid van een kind?
    - definition: Ja
    - button "Wijzig Uw verhaal"
    - heading "Over uzelf" [level=2]
    - term: Uw naam
    - definition: Een Ouder
    - term: Uw e-mailadres
    - definition: ouder@voorbeeld.example
    - button "Wijzig Over uzelf"
    - paragraph: /lezen wat u schrijft/
    - button "Verstuur uw reactie"
    - button "Terug"
  `);
});

test('a compliment asks for less', async ({ javaScriptEnabled, page }) => {
  const parent = new Parent(page);
  const main = page.getByRole('main');
  await parent.openForm();
  await parent.fillStep(compliment);
  await parent.next();
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Stap 2 van 4
    - heading "Uw verhaal" [level=1]
    - paragraph: /Noem geen medische gegevens/
    - textbox "Uw reactie"
    - group: /Meer vertellen/
    - textbox /^Is er iemand van ons die uw reactie niet mag zien\\?/
    - button "Verder"
    - button "Terug"
  `);
  await expect(main.getByRole('radiogroup')).toHaveCount(0);
  await required(main, 'Uw reactie');
  await parent.fillStep(compliment);
  await parent.next();
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Stap 3 van 4
    - heading "Over uzelf" [level=1]
    - combobox "Wie bent u?"
    - checkbox "Ik wil anoniem blijven"
    - textbox "Uw naam (niet verplicht)"
    - textbox "Uw e-mailadres (niet verplicht)"
    - textbox "Uw telefoonnummer (niet verplicht)"
    - button "Verder"
    - button "Terug"
  `);
  await required(main);
  await parent.next();
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Stap 4 van 4
    - heading "Klopt alles?" [level=1]
    - definition: Compliment
    - definition: De juf zingt zo mooi.
    - heading "Over uzelf" [level=2]
    - button "Wijzig Over uzelf"
    - button "Verstuur uw reactie"
    - button "Terug"
    ${javaScriptEnabled === false ? '' : `
    - paragraph:
      - button "Wis het concept"
      - button "Gedeeld apparaat? Bewaar niets"`}
  `);
});
