import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AdminView } from '../../admin-view.ts';
import { missing } from '../error-page.ts';
import { csrfOf } from '../session.ts';
import type { Row } from './columns.ts';
import { findRow } from './rows.ts';
import { views } from './views.ts';

/** What may be seen of every table, and done where a view allows it. */
export const rule = { config: { systemPermission: 'can_use_admin_pages' } } as const;

/** The table that a page is about. */
export interface Place {
  readonly key: string;
  readonly view: AdminView;
  readonly csrf: string;
}

const paramsSchema = z.object({ key: z.string(), id: z.uuid().optional().catch(undefined) });

export function placeOf(request: FastifyRequest): Place {
  const { key } = paramsSchema.parse(request.params);
  const view = Object.hasOwn(views, key) ? views[key] : undefined;
  if (view === undefined) throw missing();
  return { key, view, csrf: csrfOf(request) };
}

export async function rowOf({ db }: FastifyInstance, { view }: Place, { params }: FastifyRequest) {
  const { id } = paramsSchema.parse(params);
  const row = id === undefined ? undefined : await findRow(db, view, id);
  if (row === undefined) throw missing();
  return row;
}

export const pathOf = (key: string, ...rest: string[]): string =>
  ['/admin/tables', key, ...rest].join('/');

export const pathTo = ({ key }: Pick<Place, 'key'>, { id }: Row, ...rest: string[]): string =>
  pathOf(key, String(id), ...rest);
