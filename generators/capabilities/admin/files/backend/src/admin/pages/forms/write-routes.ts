import type { FastifyInstance } from 'fastify';
import { page } from '../page.ts';
import { rule } from '../tables/place.ts';
import { attempt } from './attempt.ts';
import { creationOf, removalOf, updateOf, type Change } from './changes.ts';
import { deletePage } from './delete-page.ts';
import { choicesFor, formPage, type Answers } from './form-page.ts';
import { readForm } from './read-form.ts';
import { readTexts, type Texts } from './texts.ts';

/** The rows of the views that allow it: made, changed and deleted. */
export async function writeRoutes(app: FastifyInstance): Promise<void> {
  for (const [path, changeOf] of [
    ['/tables/:key/new', creationOf],
    ['/tables/:key/:id/edit', updateOf],
  ] as const) {
    app.get(path, rule, async (request) => {
      const change = await changeOf(app, request);
      return show(app, change, { texts: change.before, faults: {} });
    });

    app.post(path, rule, async (request, reply) => {
      const change = await changeOf(app, request);
      const texts = readTexts(request.body);
      const { input, faults } = readForm(change, texts);
      const refusal = input && (await attempt(() => change.run(input)));
      if (input && refusal === undefined) return reply.redirect(change.target, 303);
      const refused = (refusal?.errors ?? []).map(({ path, message }) => [path, message]);
      const answers = { texts, faults: { ...faults, ...(Object.fromEntries(refused) as Texts) } };
      const content = await show(app, change, { ...answers, fault: refusal?.message });
      return reply.code(422).send(content);
    });
  }

  app.get('/tables/:key/:id/delete', rule, async (request) => {
    const { place, row } = await removalOf(app, request);
    return page({ title: 'Delete', current: place.key, ...place }, deletePage(place, row));
  });

  app.post('/tables/:key/:id/delete', rule, async (request, reply) => {
    const { place, row, run, target } = await removalOf(app, request);
    const refusal = await attempt(run);
    if (refusal === undefined) return reply.redirect(target, 303);
    const content = deletePage(place, row, refusal.message);
    return reply.code(422).send(page({ title: 'Delete', current: place.key, ...place }, content));
  });
}

async function show({ db }: FastifyInstance, change: Change, answers: Answers): Promise<string> {
  const { place, title, fields } = change;
  const content = formPage(change, answers, await choicesFor(db, fields));
  return page({ title, current: place.key, ...place }, content);
}
