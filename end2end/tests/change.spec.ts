// From the summary one goes to what is to be changed, and comes back.
import { expect, test } from '../fixtures/index';
import { Parent } from '../pages/parent';

const telling = { nature: 'Suggestie', place: 'De Tolbrug', story: 'Zet een bankje bij de poort, dan kunnen ouders even zitten.' } as const;

test('a change from the summary comes back to it', { tag: '@journey' }, async ({ page }) => {
  const parent = new Parent(page);
  await parent.openForm();
  await parent.fill(telling);
  await expect(page.getByText('U gaf geen e-mailadres of telefoonnummer.'), 'what that means is said before it is sent').toBeVisible();
  await page.getByRole('button', { name: /^Wijzig.*Waar gaat uw reactie over\?$/ }).click();
  await expect(parent.heading).toHaveText('Waar gaat uw reactie over?');
  await parent.fillStep({ ...telling, place: 'De Windroos' });
  await parent.next();
  await expect(parent.heading).toHaveText('Klopt alles?');
  await expect(page.getByRole('main')).toContainText('De Windroos');
  await page.getByRole('button', { name: /^Wijzig.*Over uzelf$/ }).click();
  await expect(parent.heading).toHaveText('Over uzelf');
  await page.getByLabel(/^Uw e-mailadres/).fill('ouder@voorbeeld.example');
  await parent.next();
  await expect(parent.heading).toHaveText('Klopt alles?');
  await expect(page.getByText('U gaf geen e-mailadres of telefoonnummer.')).toHaveCount(0);
});

test('a tip that becomes a complaint is asked what a complaint is asked', async ({ page }) => {
  const parent = new Parent(page);
  await parent.openForm();
  await parent.fill({ ...telling, nature: 'Tip' });
  await page.getByRole('button', { name: /^Wijzig.*Waar gaat uw reactie over\?$/ }).click();
  await expect(parent.heading).toHaveText('Waar gaat uw reactie over?');
  await page.getByRole('radio', { name: /^Klacht/ }).check();
  await parent.next();
  await expect(parent.heading).toHaveText('Uw verhaal');
  await expect(page.getByText('Gaat het over de veiligheid van een kind?')).toBeVisible();
});
