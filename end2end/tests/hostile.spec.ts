// What a parent typed is hostile wherever it is shown; and it is shown as it was typed.
import { type Page, expect, test } from '../fixtures/index';
import { Desk, colleague } from '../pages/desk';
import { Parent } from '../pages/parent';

const hostile = (where: string) =>
  `${where} </textarea></title><script>document.title="stuk"</script><img src=x onerror='document.title="stuk"'>"'\`{{7*7}}\${7*7} <svg/onload=alert(1)> javascript:alert(1)`;

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
  await parent.openForm();
  await parent.fill({
    nature: 'Klacht', story, name: 'naam <script>x</script>', email: 'ouder@voorbeeld.example',
    further: [
      [/^Wanneer was het/, hostile('datum').slice(0, 100)],
      [/^Welke oplossing zou u willen/, hostile('wens')],
      [/niet mag zien/, 'niemand <b>vet</b>'],
      [/^Uw telefoonnummer/, '0612345678'],
    ],
  });
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
