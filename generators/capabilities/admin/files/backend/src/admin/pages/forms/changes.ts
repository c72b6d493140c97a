import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { missing } from '../error-page.ts';
import { nameOf, type Row } from '../tables/columns.ts';
import { pathOf, pathTo, placeOf, rowOf, type Place } from '../tables/place.ts';
import { fieldsOf, type Field } from './fields.ts';
import { textsOf, type Texts } from './texts.ts';

/** What a form is filled in for. */
export interface Change {
  readonly place: Place;
  readonly title: string;
  /** The row that is changed; a new one has none yet. */
  readonly row?: Row;
  readonly schema: z.ZodObject;
  readonly fields: readonly Field[];
  /** What stands in the form at first. */
  readonly before: Texts;
  readonly run: (input: Row) => Promise<unknown>;
  /** Where to go when it is done. */
  readonly target: string;
}

export async function creationOf(app: FastifyInstance, request: FastifyRequest): Promise<Change> {
  const place = placeOf(request);
  const { create } = place.view;
  if (!create) throw missing();
  const fields = fieldsOf(place.view, create.fields);
  return {
    place,
    title: 'New row',
    schema: create.fields,
    fields,
    before: textsOf(fields),
    run: (input) => create.run(app, input, request.user.id),
    target: `${pathOf(place.key)}?done=created`,
  };
}

export async function updateOf(app: FastifyInstance, request: FastifyRequest): Promise<Change> {
  const place = placeOf(request);
  const { update } = place.view;
  if (!update) throw missing();
  const row = await rowOf(app, place, request);
  const fields = fieldsOf(place.view, update.fields, row);
  return {
    place,
    title: `Edit ${nameOf(place.view, row)}`,
    row,
    schema: update.fields,
    fields,
    before: textsOf(fields, row),
    run: (input) => update.run(app, row, input),
    target: `${pathTo(place, row)}?done=saved`,
  };
}

export async function removalOf(app: FastifyInstance, request: FastifyRequest) {
  const place = placeOf(request);
  const { remove } = place.view;
  if (!remove) throw missing();
  const row = await rowOf(app, place, request);
  return { place, row, run: () => remove(app, row), target: `${pathOf(place.key)}?done=deleted` };
}
