import { count } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AdminView } from '../../core/admin-view.ts';
import { DomainError, NotFoundError } from '../../core/errors.ts';
import { adminViews } from '../index.ts';
import { fieldsOf, inputOf, textsOf, type Texts } from './form.ts';
import { html, type Html } from './html.ts';
import { cookieName, csrfOf } from './login.ts';
import { page } from './page.ts';
import { findRow, listRows, type Row } from './rows.ts';
import { deletePage, formPage, listPage, nameOf, rowPage, type Place } from './table-pages.ts';

const views: Readonly<Record<string, AdminView>> = adminViews;

const paramsSchema = z.object({ key: z.string(), id: z.uuid().optional() });
const querySchema = z.object({
  query: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
const textsSchema = z.record(z.string(), z.string());

const rule = { config: { systemPermission: 'can_use_admin_pages' } } as const;

const missing = () => new NotFoundError('not_found', 'There is no such page.');

/** The rows of every view: seen, found, made, changed and deleted. */
export async function tableRoutes(app: FastifyInstance): Promise<void> {
  const show = ({ key, csrf }: Place, title: string, content: Html) =>
    page({ title, current: key, csrf }, content);

  app.get('/', rule, async (request) => {
    const tiles = await Promise.all(Object.entries(views).map(([key, view]) => tile(key, view)));
    const csrf = csrfOf(request.cookies[cookieName] ?? '');
    const content = html`<div class="head"><h1>Overview</h1></div>
      <div class="tiles">${tiles}</div>`;
    return page({ title: 'Overview', csrf }, content);
  });

  app.get('/tables/:key', rule, async (request) => {
    const place = placeOf(request);
    const asked = querySchema.parse(request.query);
    const found = await listRows(app.db, place.view, asked);
    return show(place, place.view.title, listPage(place, { ...asked, ...found }));
  });

  app.get('/tables/:key/new', rule, async (request) => {
    const place = placeOf(request);
    const { fields } = createOf(place);
    return show(place, 'New', creating(place, fields, {}, {}));
  });

  app.post('/tables/:key/new', rule, async (request, reply) => {
    const place = placeOf(request);
    const { fields, run } = createOf(place);
    const { texts, input, faults } = readForm(place, fields, request.body);
    const fault = input && (await attempt(() => run(app, input, request.user.id)));
    if (input && fault === undefined) return reply.redirect(`/admin/tables/${place.key}`, 303);
    return reply.code(422).send(show(place, 'New', creating(place, fields, texts, faults, fault)));
  });

  app.get('/tables/:key/:id', rule, async (request) => {
    const place = placeOf(request);
    const row = await rowOf(place, request);
    return show(place, nameOf(place.view, row), rowPage(place, row));
  });

  app.get('/tables/:key/:id/edit', rule, async (request) => {
    const place = placeOf(request);
    const row = await rowOf(place, request);
    const { fields } = updateOf(place);
    const texts = textsOf(fieldsOf(place.view, fields), row);
    return show(place, 'Edit', editing(place, row, fields, texts, {}));
  });

  app.post('/tables/:key/:id/edit', rule, async (request, reply) => {
    const place = placeOf(request);
    const row = await rowOf(place, request);
    const { fields, run } = updateOf(place);
    const { texts, input, faults } = readForm(place, fields, request.body);
    const fault = input && (await attempt(() => run(app, row, input)));
    if (input && fault === undefined) return reply.redirect(pathTo(place, row), 303);
    return reply
      .code(422)
      .send(show(place, 'Edit', editing(place, row, fields, texts, faults, fault)));
  });

  app.get('/tables/:key/:id/delete', rule, async (request) => {
    const place = placeOf(request);
    if (!place.view.remove) throw missing();
    return show(place, 'Delete', deletePage(place, await rowOf(place, request)));
  });

  app.post('/tables/:key/:id/delete', rule, async (request, reply) => {
    const place = placeOf(request);
    const { remove } = place.view;
    if (!remove) throw missing();
    const row = await rowOf(place, request);
    const fault = await attempt(() => remove(app, row));
    if (fault === undefined) return reply.redirect(`/admin/tables/${place.key}`, 303);
    return reply.code(422).send(show(place, 'Delete', deletePage(place, row, fault)));
  });

  async function tile(key: string, { title, table }: AdminView): Promise<Html> {
    const [counted] = await app.db.select({ total: count() }).from(table);
    return html`<a class="tile" href="/admin/tables/${key}"
      ><strong>${counted?.total}</strong><span>${title}</span></a
    >`;
  }

  async function rowOf({ view }: Place, request: FastifyRequest): Promise<Row> {
    const { data } = paramsSchema.safeParse(request.params);
    const row = data?.id === undefined ? undefined : await findRow(app.db, view, data.id);
    if (row === undefined) throw missing();
    return row;
  }
}

function placeOf({ params, cookies }: FastifyRequest): Place {
  const { key } = params as { key: string };
  const view = Object.hasOwn(views, key) ? views[key] : undefined;
  if (view === undefined) throw missing();
  return { key, view, csrf: csrfOf(cookies[cookieName] ?? '') };
}

const pathTo = ({ key }: Place, { id }: Row): string => `/admin/tables/${key}/${String(id)}`;

function createOf({ view }: Place) {
  if (!view.create) throw missing();
  return view.create;
}

function updateOf({ view }: Place) {
  if (!view.update) throw missing();
  return view.update;
}

const creating = (place: Place, schema: z.ZodObject, texts: Texts, faults: Texts, fault?: string) =>
  formPage(place, {
    title: `New: ${place.view.title}`,
    action: `/admin/tables/${place.key}/new`,
    fields: fieldsOf(place.view, schema),
    texts,
    faults,
    fault,
  });

const editing = (
  place: Place,
  row: Row,
  schema: z.ZodObject,
  texts: Texts,
  faults: Texts,
  fault?: string,
) =>
  formPage(place, {
    title: `Edit ${nameOf(place.view, row)}`,
    action: `${pathTo(place, row)}/edit`,
    fields: fieldsOf(place.view, schema),
    texts,
    faults,
    fault,
  });

/** The input where the form is right, and else what is wrong, by field. */
function readForm({ view }: Place, schema: z.ZodObject, body: unknown) {
  const texts = textsSchema.parse(body);
  const parsed = schema.safeParse(inputOf(fieldsOf(view, schema), texts));
  if (parsed.success) return { texts, input: parsed.data, faults: {} };
  const faults = parsed.error.issues.map(
    ({ path, message }) => [String(path[0]), message] as const,
  );
  return { texts, faults: Object.fromEntries(faults) };
}

/** What the service has against it, in its own words. */
async function attempt(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}
