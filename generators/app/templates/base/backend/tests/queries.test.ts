import { expect, it } from 'vitest';
import type { Document } from '../src/core/http/describe-access.ts';
import { grantable } from '../src/core/permissions.ts';
import { createTestApp } from './support/app.ts';
import { exampleOf, type Schema } from './support/example-of.ts';
import { createMemberWith, createUser, createWorkspace } from './support/factories.ts';

/** Parameters that do not end in the database, by operation: `invoices_preview: ['currency']`. Say why. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {};

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly schema: Schema;
  readonly example?: string | number;
}

interface Reading {
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
}

const { app, db, send } = await createTestApp();
const workspace = await createWorkspace(db);
const slugs = grantable.map(({ slug }) => slug);
const member = await createMemberWith(db, workspace.id, slugs);
const operator = await createUser(db, { systemRole: 'admin' });

const document = app.swagger() as Document;
const resolve = (reference: string): Schema =>
  document.components?.schemas?.[reference.split('/').at(-1) ?? ''] ?? {};

const promises = Object.entries(document.paths ?? {}).flatMap(([path, { get }]) => {
  const { parameters = [], operationId = '' } = (get ?? {}) as Reading;
  return parameters
    .filter(
      (parameter) =>
        parameter.in === 'query' && elsewhere[operationId]?.includes(parameter.name) !== true,
    )
    .map((parameter) => ({ operationId, path, parameter, isSystem: path.includes('/system/') }));
});

/** The queries of the database that an answer takes, and its status. */
async function queriesOf(path: string, isSystem: boolean, query: Readonly<Record<string, string>>) {
  const client = (db as unknown as { $client: { query: (...given: unknown[]) => unknown } })
    .$client;
  const { query: run } = client;
  const queries: string[] = [];
  client.query = (...given) => {
    const [statement, values] = given;
    const text = typeof statement === 'string' ? statement : (statement as { text: string }).text;
    if (!text.includes('"sessions"')) queries.push(JSON.stringify([text, values]));
    return run.apply(client, given);
  };
  const url = path.replace('/api/v1', '').replace('{workspaceId}', workspace.id);
  const answer = await send('GET', `${url}?${new URLSearchParams(query).toString()}`, {
    as: isSystem ? operator : member,
  });
  client.query = run;
  return { status: answer.statusCode, queries };
}

/** A value that is not what the route takes by itself. */
function valueOf({ schema, example }: Parameter): string {
  if (example !== undefined) return String(example);
  const { default: usual, ...rest } = schema;
  const [first, second] = schema.enum ?? [];
  if (first !== undefined) return String(first === usual ? second : first);
  const value = exampleOf(rest, resolve);
  return String(value === usual ? Number(value) + 1 : value);
}

// A filter has two halves, and the schema alone is a promise that nobody keeps.
it.each(promises)(
  '$operationId does what ?$parameter.name promises',
  async ({ path, parameter, isSystem }) => {
    const without = await queriesOf(path, isSystem, {});
    const having = await queriesOf(path, isSystem, { [parameter.name]: valueOf(parameter) });

    expect([without.status, having.status]).toEqual([200, 200]);
    expect(
      having.queries,
      `?${parameter.name} is read by no query: add its condition to the repository`,
    ).not.toEqual(without.queries);
  },
);
