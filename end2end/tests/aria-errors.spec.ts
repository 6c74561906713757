// What an error is to a screen reader: a summary that leads to each field, and each field that says what is wrong.
import { expect, test } from '../fixtures/index';
import { Parent } from '../pages/parent';

test.use({ tolerated: ['status of 422'] });

test('the first step with errors', async ({ page }) => {
  const parent = new Parent(page);
  const main = page.getByRole('main');
  await parent.openForm();
  await parent.press('Verder');
  await expect(page).toHaveTitle(/^Let op: Stap 1 van 4/);
  await expect(page.getByRole('alert').first()).toBeFocused();
  await expect(main).toMatchAriaSnapshot(`
    - paragraph: Stap 1 van 4
    - heading "Waar gaat uw reactie over?" [level=1]
    - alert:
      - /children: equal
      - heading "Er moet nog iets worden aangepast" [level=2]
      - list:
        - /children: equal
        - listitem:
          - link /Kies wat u ons wilt laten weten/:
            - /url: "#nature"
        - listitem:
          - link /Kies de locatie/:
            - /url: "#place"
    - radiogroup "Wat wilt u ons laten weten?" [invalid]:
      - paragraph: /Kies wat u ons wilt laten weten/
      - radio /^Compliment/
      - radio /^Klacht/
    - paragraph: /Kies de locatie/
    - combobox "Over welke locatie gaat het?" [invalid]
    - button "Verder"
  `);
  await expect(main.getByRole('radiogroup')).toHaveAccessibleDescription(/Kies wat u ons wilt laten weten/);
  await expect(main.getByRole('combobox')).toHaveAccessibleDescription(/Kies de locatie/);
});

test('a complaint without a way to answer', async ({ page }) => {
  const parent = new Parent(page);
  const main = page.getByRole('main');
  await parent.openForm();
  for (let step = 1; step < 3; step++) {
    await parent.fillStep({ nature: 'Klacht', story: 'De deur ging niet open.' });
    await parent.next();
  }
  await parent.press('Verder');
  await expect(page).toHaveTitle(/^Let op: Stap 3 van 4/);
  await expect(page.getByRole('alert').first()).toBeFocused();
  await expect(main).toMatchAriaSnapshot(`
    - heading "Over uzelf" [level=1]
    - alert:
      - /children: equal
      - heading "Er moet nog iets worden aangepast" [level=2]
      - list:
        - /children: equal
        - listitem:
          - link /Vul uw naam in/:
            - /url: "#name"
        - listitem:
          - link /Vul uw e-mailadres of uw telefoonnummer in/:
            - /url: "#email"
    - paragraph: /Vul uw naam in/
    - textbox "Uw naam" [invalid]
    - paragraph: /Vul uw e-mailadres of uw telefoonnummer in/
    - textbox /^Uw e-mailadres/ [invalid]
    - textbox /^Uw telefoonnummer/
  `);
  await expect(main.getByLabel('Uw naam')).toHaveAccessibleDescription(/Vul uw naam in/);
  await expect(main.getByLabel('Uw e-mailadres')).toHaveAccessibleDescription(/als er nieuws is.* Vul uw e-mailadres of uw telefoonnummer in/);
  await main.getByLabel('Ik wil anoniem blijven').check();
  await expect(main.getByRole('textbox')).toHaveCount(0);
});

test('the page that asks for the code, without one', async ({ page }) => {
  const parent = new Parent(page);
  const main = page.getByRole('main');
  await page.goto('/volgen');
  await parent.press('Bekijk uw reactie');
  await expect(page).toHaveTitle(/^Let op: Volg uw reactie/);
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(main).toMatchAriaSnapshot(`
    - heading "Volg uw reactie" [level=1]
    - alert:
      - /children: equal
      - heading "Er moet nog iets worden aangepast" [level=2]
      - list:
        - /children: equal
        - listitem:
          - link /Vul de volgcode in/:
            - /url: "#code"
    - paragraph: /Vijf groepjes van vier tekens/
    - paragraph: /Vul de volgcode in/
    - textbox "Uw volgcode" [invalid]
    - checkbox "Onthoud mij op dit apparaat"
    - button "Bekijk uw reactie"
  `);
  await expect(main.getByRole('textbox')).toHaveAccessibleDescription(/De code staat op uw ontvangstbewijs.* Vul de volgcode in/);
});

test('a message without a word', async ({ page }) => {
  const parent = new Parent(page);
  const main = page.getByRole('main');
  const { code } = await parent.tell({ nature: 'Tip', story: 'Een rekje voor laarzen.' });
  await parent.follow(code);
  await parent.press('Verstuur uw bericht');
  await expect(main.getByRole('alert').first()).toBeFocused();
  await expect(main).toMatchAriaSnapshot(`
    - heading "Laat ons nog iets weten" [level=2]
    - alert:
      - /children: equal
      - heading "Er moet nog iets worden aangepast" [level=2]
      - list:
        - /children: equal
        - listitem:
          - link "Schrijf hier uw bericht.":
            - /url: "#message"
    - paragraph: Schrijf hier uw bericht.
    - textbox "Uw bericht" [invalid]
  `);
  await expect(main.getByRole('textbox')).toHaveAccessibleDescription(/leest het\. Schrijf hier uw bericht\./);
});
