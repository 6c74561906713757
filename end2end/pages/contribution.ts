// A colleague is asked about part of a text: the handler asks, the colleague answers.
import { type Page, expect } from '@playwright/test';
import { Desk, colleague } from './desk';
import { Parent } from './parent';

export const PART = 'Bij het ophalen was er </textarea><b>niemand</b> bij de deur.';
export const ANSWER = 'Ik had dienst, samen met een invalkracht. <img src=x onerror=alert(1)>';

/** What the colleague reads of the case, and the handler who asked. */
export interface Asked {
  reference: string;
  question: string;
  secret: string;
  handler: Desk;
}

/** A complaint that Youssef handles, of which he put a part to Daphne; she sees no cases. */
export async function asked(newPage: (script?: { javaScriptEnabled: boolean }) => Promise<Page>): Promise<Asked> {
  const script = { javaScriptEnabled: true };
  const secret = `Het geheim van de tuin ${Date.now()}`;
  const question = `Wie had er die middag dienst (${Date.now()})?`;
  const parent = new Parent(await newPage(script));
  const { reference } = await parent.tell({ nature: 'Klacht', story: `${secret} stond open.`, name: 'Ouder van de Deur', email: 'ouder.deur@voorbeeld.example' });
  const coordinator = new Desk(await newPage(script));
  await coordinator.signIn(colleague.coordinator);
  await coordinator.openCase(reference);
  await coordinator.act('Controle op betrokkenheid afronden');
  await coordinator.act('Behandelaar toewijzen', async (form) => {
    const youssef = await form.getByRole('option', { name: /Youssef/ }).getAttribute('value');
    await form.getByLabel('Collega').selectOption(youssef);
  });
  const handler = new Desk(await newPage(script));
  await handler.signIn(colleague.locationManager);
  await handler.openCase(reference);
  await handler.act('Bijdrage vragen', async (form) => {
    const daphne = await form.getByRole('option', { name: /Daphne/ }).getAttribute('value');
    await form.locator('select').selectOption(daphne);
    await form.locator('textarea[name=text]').fill(PART);
    await form.locator('textarea[name=reason]').fill(question);
  });
  await expect(handler.page.getByRole('region', { name: 'Afspraken en werk' })).toContainText(question);
  return { reference, question, secret, handler };
}
