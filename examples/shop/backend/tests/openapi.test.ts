import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Document, Operation } from '../src/core/http/describe-access.ts';
import type { Problem } from '../src/core/http/problem.ts';
import { grantable } from '../src/core/permissions.ts';
import { createTestApp } from './support/app.ts';
import { exampleOf, type Schema } from './support/example-of.ts';
import { createMemberWith, createUser, createWorkspace } from './support/factories.ts';

const context = await createTestApp();
const { app } = context;
const slugs = grantable.map(({ slug }) => slug);
const document = app.swagger() as Document;

const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    operation,
  })),
);

const media = ({ requestBody, responses = {} }: Operation) =>
  [requestBody, ...Object.values(responses)].flatMap((one) => Object.entries(one?.content ?? {}));

/** The schema with all that it points at, in the places where JSON Schema has them. */
const whole = (schema: Schema) =>
  JSON.parse(
    JSON.stringify({ ...schema, $defs: document.components?.schemas }).replaceAll(
      '#/components/schemas/',
      '#/$defs/',
    ),
  ) as Parameters<typeof z.fromJSONSchema>[0];

it.each(operations)('$name says what it is for, and who may call it', ({ operation }) => {
  const { summary, operationId, tags, description } = operation;

  expect(summary, 'give the route a schema.summary').toMatch(/^\S.{2,}[^.]$/);
  expect(operationId, 'give the route a schema.operationId').toMatch(/^[a-z][\w-]*_[\w-]+$/);
  expect(tags, 'give the route a tag').toHaveLength(1);
  expect(description).toMatch(/Needs |Open to everybody/);
});

const resolve = (reference: string): Schema =>
  document.components?.schemas?.[reference.split('/').at(-1) ?? ''] ?? {};

it.each(operations)('$name has schemas that an example can be made of', ({ operation }) => {
  for (const [type, { schema = {} }] of media(operation)) {
    if (!type.includes('json')) continue;
    const parsed = z.fromJSONSchema(whole(schema)).safeParse(exampleOf(schema, resolve));
    expect(parsed.error?.issues, 'give the field .meta({ examples: [ … ] })').toBeUndefined();
  }
});

const workspace = await createWorkspace(context.db);
const member = await createMemberWith(context.db, workspace.id, slugs);
const operator = await createUser(context.db, { systemRole: 'admin' });

it.each(operations.filter(({ name }) => name.startsWith('GET ')))(
  '$name refuses a query parameter that it does not name',
  async ({ name, operation: { parameters = [] } }) => {
    const path = name.slice(4).replace('{workspaceId}', workspace.id);
    const examples = new Map(parameters.map((one) => [one.name, one.example]));
    const token = await context.tokenOf(path.includes('/system/') ? operator : member);
    const answer = await app.inject({
      url: `${path.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(examples.get(key) ?? randomUUID()))}?surprise=1`,
      headers: { authorization: `Bearer ${token}` },
    });

    expect(answer.json()).toMatchObject({ status: 422, code: 'invalid_input' });
    expect(JSON.stringify(answer.json<Problem>().errors)).toContain('surprise');
  },
);
