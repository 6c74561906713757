// Every page a parent sees, each as it looks in use.
import { hydrated, test } from '../fixtures/index';
import { Parent } from '../pages/parent';
import { Album, LOOKS } from './album';

const COMPLAINT = {
  nature: 'Klacht',
  story: 'De opvang ging deze maand drie keer te laat open. Wij stonden met vier gezinnen voor een dichte deur en kwamen te laat op ons werk.',
  name: 'Een Ouder',
  email: 'ouder@voorbeeld.example',
} as const;
const READ = ['procedure', 'privacy', 'toegankelijkheid', 'elders', 'niet-gevonden'];

// What the browser notes of pages that are refused or missing.
test.use({ tolerated: ['status of 404', 'status of 422'] });

for (const look of LOOKS) {
  test(`parents’ pages, ${look.name}`, async ({ newPage }) => {
    const page = await newPage(look.context);
    const [album, parent] = [new Album(look), new Parent(page)];
    const inReadme = look.name === '390-light' ? { shown: 'form.png', whole: false } : {};
    await page.goto('/');
    await album.keep(page, 'home');
    await parent.openForm();
    await album.keep(page, 'form-1');
    await parent.press('Verder');
    await page.getByRole('alert').waitFor();
    await album.keep(page, 'form-1-refused');
    await parent.openForm();
    await parent.fillStep({ ...COMPLAINT, nature: 'Klacht' });
    await album.keep(page, 'form-1-filled-in', inReadme);
    await parent.next();
    await page.getByRole('radio', { name: 'Ja' }).first().check();
    await parent.fillStep(COMPLAINT);
    await album.keep(page, 'form-2-danger');
    await page.getByRole('radio', { name: 'Nee' }).first().check();
    await parent.next();
    await parent.fillStep(COMPLAINT);
    await album.keep(page, 'form-3');
    await parent.next();
    await album.keep(page, 'form-4-check');
    await parent.send();
    const { code } = await parent.receipt();
    await album.keep(page, 'receipt');
    await page.goto('/volgen');
    await album.keep(page, 'code');
    await page.getByLabel('Uw volgcode').fill('ABCD EFGH');
    await page.getByRole('button', { name: 'Bekijk uw reactie' }).click();
    await page.getByRole('alert').waitFor();
    await album.keep(page, 'code-refused');
    await parent.follow(code);
    await parent.write('De foto’s zijn inmiddels verwijderd, dank u.');
    await page.getByText('De foto’s zijn inmiddels').waitFor();
    await album.keep(page, 'case');
    for (const name of READ) {
      await page.goto(`/${name}`);
      await album.keep(page, name);
    }
    await page.goto('/?taal=en');
    await album.keep(page, 'home-en');
    await page.goto('/reageren');
    await hydrated(page);
    await album.keep(page, 'form-1-en');
  });
}
