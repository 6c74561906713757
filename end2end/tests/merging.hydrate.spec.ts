// A reaction that came twice, on desktop and on a phone.
import { expect, test } from '../fixtures/index';
import { Desk, colleague } from '../pages/desk';
import { Parent } from '../pages/parent';

test('a complaint that came twice goes on in the first, which either code shows', async ({ newPage }) => {
  const sender = { name: 'Ouder van de Brug', email: 'ouder.brug@voorbeeld.example' };
  const first = await new Parent(await newPage()).tell({ nature: 'Klacht', story: 'De rekening van mei klopt niet.', ...sender });
  const second = await new Parent(await newPage()).tell({ nature: 'Klacht', story: 'Nog eens: de rekening van mei klopt niet.', ...sender });
  const coordinator = new Desk(await newPage());
  await coordinator.signIn(colleague.coordinator);
  await coordinator.openCase(second.reference);
  await coordinator.act('Niet in behandeling nemen', async (form) => {
    await form.getByLabel('Al eerder ontvangen').check();
    await form.getByLabel('Kenmerk van de eerdere reactie').fill(first.reference);
    await form.getByLabel('Waarom niet, en waar wel').fill('Wij behandelen beide samen.');
  });
  await coordinator.stands('Gesloten');
  await coordinator.openCase(first.reference);
  await expect(coordinator.page.getByRole('region', { name: 'Afspraken en werk' })).toContainText(`Samengevoegd met ${second.reference}`);
  const parent = new Parent(await newPage());
  await parent.follow(second.code);
  const page = parent.page.getByRole('main');
  await expect(page).toContainText(first.reference);
  await expect(page).toContainText('Wij behandelen beide samen.');
});
