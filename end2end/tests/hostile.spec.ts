// What a parent typed is hostile wherever it is shown; and it is shown as it was typed.
import { type Page, expect, test } from '../fixtures/index';
import { Desk, colleague } from '../pages/desk';
import { Parent } from '../pages/parent';

const hostile = (where: string) =>
  `${where} </textarea></title><script>document.title="stuk"</script><img src=x onerror='document.title="stuk"'>"'\`{{7*7}}\${7*7} <svg/onload=alert(1)> javascript:alert(1)`;

/** The same, short enough for a line. */
const line = (where: string) => `${where} "'><img src=x onerror='document.title="stuk"'>`;

async function harmless(page: Page, shown?: string): Promise<void> {
  if (shown) await expect(page.getByRole('main')).toContainText(shown);
  await expect(page).not.toHaveTitle(/stuk/);
  await expect(page.locator('img[src="x"], svg[onload], main script')).toHaveCount(0);
}

test('hostile text in every field is shown as it was typed on every page that shows it', async ({ page, newPage }) => {
  const parent = new Parent(page);
  page.on('dialog', (dialog) => {
    throw new Error(`a script ran: ${dialog.message()}`);
  });
  const story = hostile('verhaal');
  const told = { nature: 'Klacht', story, name: 'naam <script>x</script>', email: 'ouder@voorbeeld.example' } as const;
  await parent.openForm();
  await parent.fillStep(told);
  await parent.next();
  await page.getByRole('radiogroup', { name: 'gesproken' }).getByRole('radio', { name: 'Ja' }).check();
  await page.getByText('Meer vertellen').click();
  const story2 = ['Met wie hebt u gesproken?', 'Wanneer was dat?', 'Wanneer was het?', 'Groep', 'Voornaam van uw kind', 'niet mag zien'];
  for (const label of story2) await page.getByLabel(label).fill(line(label.slice(0, 12)));
  await page.getByLabel('Wat kwam er uit het gesprek?').fill(hostile('uitkomst'));
  await page.getByLabel('Welke oplossing zou u willen?').fill(hostile('wens'));
  await parent.fillStep(told);
  await parent.next();
  await page.getByLabel('Hoe hebt u het liefst contact?').selectOption('Per brief');
  const you = ['Straat en huisnummer', 'Plaats', 'Wanneer kunnen wij u bereiken?'];
  for (const label of you) await page.getByLabel(label).fill(line(label.slice(0, 12)));
  await page.getByLabel('Postcode').fill('1234 AB');
  await page.getByLabel('Uw telefoonnummer').fill('0612345678');
  await parent.fillStep(told);
  await parent.next();
  for (const label of [...story2, ...you]) await harmless(page, line(label.slice(0, 12)));
  for (const where of ['uitkomst', 'wens']) await harmless(page, hostile(where));
  await harmless(page, story);
  await parent.send();
  const { reference, code } = await parent.receipt();
  await harmless(page);
  await parent.follow(code);
  await harmless(page, story);
  await parent.write(hostile('bericht'));
  await expect(page.getByText('Uw bericht is verstuurd.')).toBeVisible();
  await harmless(page, hostile('bericht'));

  const desk = new Desk(await newPage());
  await desk.signIn(colleague.coordinator);
  await harmless(desk.page);
  await desk.openCase(reference);
  await harmless(desk.page, story);
  await harmless(desk.page, hostile('bericht'));
  await desk.act('Notitie voor collega’s', async (form) => form.getByLabel('Notitie').fill(hostile('notitie')));
  await harmless(desk.page, hostile('notitie'));
  for (const address of ['/team/lijst', '/team/postvak', '/team']) {
    await desk.page.goto(address);
    await harmless(desk.page);
  }
  await desk.page.goto('/team/lijst');
  await desk.page.getByLabel('Zoeken op woorden of kenmerk').fill(reference);
  await desk.page.getByRole('button', { name: 'Tonen' }).click();
  await expect(desk.page.getByRole('link', { name: reference })).toBeVisible();
  await harmless(desk.page);
});
