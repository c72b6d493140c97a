import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { normalizeText } from '../../../core/values/text.ts';
import { wholeNumber } from '../../../core/values/whole-number.ts';
import type { AdminView } from '../../admin-view.ts';
import { html, type Html } from '../html.ts';
import { page } from '../page.ts';
import { csrfOf } from '../session.ts';
import { nameOf } from './columns.ts';
import { listPage } from './list-page.ts';
import { pathOf, placeOf, rowOf, rule } from './place.ts';
import { namesOf } from './references.ts';
import { rowPage } from './row-page.ts';
import { listRows } from './rows.ts';
import { views } from './views.ts';

/** What was done on the page before. A link can say no other words. */
const notices = { created: 'The row is created.', saved: 'Saved.', deleted: 'The row is deleted.' };

const querySchema = z.object({
  query: z.string().max(100).overwrite(normalizeText).catch(''),
  page: wholeNumber(z.int().min(1).max(10_000)).catch(1),
  done: z
    .enum(['created', 'saved', 'deleted'])
    .optional()
    .catch(undefined)
    .transform((done) => done && notices[done]),
});

/** The rows of every view: counted, found and seen. */
export async function readRoutes(app: FastifyInstance): Promise<void> {
  const { db } = app;

  app.get('/', rule, async (request) => {
    const tiles = await Promise.all(Object.entries(views).map(([key, view]) => tile(key, view)));
    const content = html`<div class="head"><h1>Overview</h1></div>
      <div class="tiles">${tiles}</div>`;
    return page({ title: 'Overview', current: '', csrf: csrfOf(request) }, content);
  });

  app.get('/tables/:key', rule, async (request) => {
    const { key, view, csrf } = placeOf(request);
    const { done: notice, ...search } = querySchema.parse(request.query);
    const found = await listRows(db, view, search);
    const names = await namesOf(db, view, found.rows);
    const content = listPage({ key, view, csrf }, { ...search, ...found, names });
    return page({ title: view.title, current: key, csrf, notice }, content);
  });

  app.get('/tables/:key/:id', rule, async (request) => {
    const place = placeOf(request);
    const { key, view, csrf } = place;
    const row = await rowOf(app, place, request);
    const { done: notice } = querySchema.parse(request.query);
    const content = rowPage(place, row, await namesOf(db, view, [row]));
    return page({ title: nameOf(view, row), current: key, csrf, notice }, content);
  });

  async function tile(key: string, { title, table }: AdminView): Promise<Html> {
    return html`<a class="tile" href="${pathOf(key)}"
      ><strong>${await db.$count(table)}</strong><span>${title}</span></a
    >`;
  }
}
