// The board, as it stands in the README.
import { test } from '../fixtures/index';
import { Desk, colleague } from '../pages/desk';
import { Album, LOOKS } from './album';

test('board', async ({ newPage }) => {
  const look = LOOKS.find(({ name }) => name === '1440-light');
  if (!look) throw new Error('no such look');
  const page = await newPage(look.context);
  const desk = new Desk(page);
  await desk.signIn(colleague.director);
  await desk.live();
  await new Album(look).keep(page, 'board', { shown: 'board.png', whole: false });
});
