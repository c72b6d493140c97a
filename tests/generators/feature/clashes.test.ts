import { readFileSync } from 'node:fs';
import {
  defaultConventions,
  layoutNames,
  layouts,
  names,
  parseSpec,
  registriesOf,
  type Conventions,
  type FeatureSpec,
  type Layout,
} from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { capabilityNames } from '../../../generators/engine/capabilities/known.ts';
import type { Project } from '../../../generators/engine/project/project.ts';
import { sliceFaults } from '../../../generators/feature/name-faults.ts';
import { renderParts } from '../../../generators/feature/render-parts.ts';
import { projectOf, type Files } from '../../support/memory-project.ts';

function specOf(name: string, fields: string[]): FeatureSpec {
  const parsed = parseSpec({ name, fields });
  if (parsed.kind === 'faulty') throw new Error(JSON.stringify(parsed.faults));
  return parsed.spec;
}

/** Everything that can be together. */
const capabilities = capabilityNames.filter((name) => name !== 'temporal');

const projectIn = (files: Files, conventions: Conventions = defaultConventions): Project => ({
  root: '/',
  config: { layout: layoutNames.find((name) => layouts[name] === conventions.layout) },
  ...projectOf(files, { ...conventions, capabilities }),
});

/** The files of a slice, as the generator writes them. */
const slice = (name: string, fields = ['title:string'], conventions = defaultConventions): Files =>
  Object.fromEntries(
    renderParts(specOf(name, fields), names(name), projectIn({}, conventions), '0002').map(
      ({ path, contents }) => [path, contents],
    ),
  );

/** What a new feature clashes with in a project that holds these files. */
const clashesOf = (wanted: string, field: string, files: Files, conventions = defaultConventions): string[] =>
  sliceFaults(names(wanted), specOf(wanted, [field]), projectIn(files, conventions)).map(
    ({ message }) => message,
  );

/** A team's own layout, whose modules stand beside the folders of other parts. */
const ownLayout: Layout = {
  ...layouts.slice,
  router: 'backend/src/{features}/routes.ts',
  tasks: 'backend/src/{features}/tasks.ts',
};

const model = 'backend/src/features/audits/model.ts';

describe('a feature', () => {
  it.each([
    ['new user', 'user', 'export "NewUser"'],
    ['order page', 'order', 'API schema "OrderPage"'],
    ['order', 'order update', 'API schema "OrderUpdate"'],
    ['order page input', 'order', 'API schema "OrderPageInput"'],
  ])('called "%s" clashes with "%s" over the %s', (wanted, other, claim) => {
    expect(clashesOf(wanted, 'title:string', slice(other)).join('\n')).toContain(
      `"${wanted}" would have the ${claim}, which backend/src/features/`,
    );
  });

  it.each([
    ['order item', 'status:enum(new,done)', "export const order = pgEnum('order_item_status', ['a']);"],
    ['order', 'items:enum(one,many)', "export const x = pgTable('order_items', {});"],
    ['order item', 'title:string', "export const x = pgEnum('order_items', ['one', 'many']);"],
    ['order item', 'title:string', "export const x = pgTable.withRLS('order_items', {});"],
    [
      'order item',
      'title:string',
      "const s = pg.pgSchema('s'); export const x = s.table('order_items', {});",
    ],
    ['audit entry', 'title:string', "export const a = pgTable(\n  'audit_entries', {});"],
    ['order', 'title:string', "export const mood = pgEnum('orders', ['sad']);"],
  ])('B12: "%s" with %s clashes with a table or an enum of any name, in any model', (wanted, field, text) => {
    expect(clashesOf(wanted, field, { [model]: text }).join('\n')).toContain(`which ${model} has already.`);
  });

  it.each(['export interface Order {}', 'export const orders = 1;', 'export type NewOrder = 1;'])(
    'B12: clashes with a name that another model exports: %s',
    (text) => {
      expect(clashesOf('order', 'title:string', { [model]: text })).toHaveLength(1);
    },
  );

  it.each([
    ['registrations', "schema.meta({ id: 'Registration' })"],
    ['readies', "schema.meta({ description: 'How it is.', id: 'Ready' })"],
    ['profiles', "schema.meta({\n  id: 'ProfileUpdate',\n})"],
  ])('N1, N2: "%s" is refused where a schema has its id', (wanted, text) => {
    const users = 'backend/src/features/users/schemas.ts';
    expect(clashesOf(wanted, 'title:string', { [users]: text })).toHaveLength(1);
    expect(clashesOf(wanted, 'title:string', { 'backend/src/core/http/health.ts': text })).toHaveLength(1);
  });

  it('N1, N2: the API document says what the project has besides its slices', () => {
    const document = JSON.stringify({
      components: { schemas: { Profile: {}, ProfileInput: {} } },
      paths: {
        '/api/v1/workspaces/{workspaceId}/members': { get: { operationId: 'workspaces_members' } },
        '/api/v1/search': { get: { operationId: 'searches_list' } },
      },
    });
    const files = { 'backend/openapi.json': document };
    expect(clashesOf('profile', 'title:string', files)).toEqual([
      '"profile" would have the API schema "Profile", which backend/openapi.json has already.',
    ]);
    expect(clashesOf('members', 'title:string', files)).toContain(
      '"member" would have the path "/workspaces/:workspaceId/members", which backend/openapi.json has already.',
    );
    expect(clashesOf('searches', 'title:string', files)).toEqual([
      '"search" would have the operation "searches_list", which backend/openapi.json has already.',
    ]);
    expect(clashesOf('invoice', 'title:string', files)).toEqual([]);
  });

  it('does not clash with itself, nor with what the document says of it', () => {
    const files = {
      ...slice('order'),
      'backend/openapi.json': JSON.stringify({
        components: { schemas: { Order: {}, OrderInput: {}, OrderPage: {} } },
        paths: { '/api/v1/workspaces/{workspaceId}/orders': { get: { operationId: 'orders_list' } } },
      }),
    };
    expect(clashesOf('order', 'title:string', files)).toEqual([]);
  });

  it('N1: does not clash with a document that still speaks of the slice, which was removed by hand', () => {
    const operations = ['list', 'export', 'create', 'get', 'update', 'remove'];
    const files = {
      'backend/openapi.json': JSON.stringify({
        components: { schemas: { OrderResponse: {}, OrderCreate: {}, OrderCreateInput: {}, OrderPage: {} } },
        paths: {
          '/api/v1/workspaces/{workspaceId}/orders': Object.fromEntries(
            operations.map((name) => [name, { operationId: `orders_${name}` }]),
          ),
        },
      }),
    };
    expect(clashesOf('order', 'title:string', files)).toEqual([]);
  });

  it('L3: clashes over a name that a registry has for something else', () => {
    const file = 'frontend/messages/hi/index.ts';
    expect(clashesOf('message', 'title:string', { [file]: 'const messages = {};' })).toEqual([
      `"message" would be "messages" in ${file}, where that is something else.`,
    ]);
  });

  it('L3: a registry that stands once says so once, however many locales there are', () => {
    const text = 'const ordersRouter = 1;\nexport const routers = {};\n';
    const conventions = { ...defaultConventions, locales: ['en', 'hi', 'de'] };
    expect(
      clashesOf('order', 'title:string', { 'backend/src/api/index.ts': text }, conventions),
    ).toHaveLength(1);
  });

  it('L3: clashes over a permission of the project', () => {
    const files = { 'backend/src/features/audits/permissions.ts': '  can_view_orders: {\n' };
    expect(clashesOf('order', 'title:string', files)).toEqual([
      '"order" would have the permission "can_view_orders", which backend/src/features/audits/permissions.ts has already.',
    ]);
  });

  it.each(['users', 'api keys', 'sessions', 'workspaces', 'files'])(
    'L7: "%s" belongs to the project where the project has it',
    (wanted) => {
      const own = `backend/src/features/${names(wanted).plural.kebab}/service.ts`;
      expect(clashesOf(wanted, 'title:string', { [own]: '' })).toEqual([
        `"${names(wanted).human}" belongs to the project itself: ${own}.`,
      ]);
    },
  );

  it('L7: called "role" clashes with what the slice of workspaces has', () => {
    const slice = ['model', 'permissions', 'router', 'schemas'].map(
      (part) => `backend/src/features/workspaces/${part}.ts`,
    );
    const base = new URL('../../../generators/app/templates/base/', import.meta.url);
    const files = Object.fromEntries(slice.map((file) => [file, readFileSync(new URL(file, base), 'utf8')]));
    const clashing = clashesOf('role', 'title:string', files).join('\n');

    for (const file of slice) expect(clashing).toContain(`, which ${file} has already.`);
  });

  it.each([
    ['client', 'The HTTP routes of "client" would be a client of an external service.'],
    ['setting', 'The background tasks of "setting" would be a settings group.'],
  ])('called "%s" cannot stand in a folder of other parts', (wanted, message) => {
    const conventions = { ...defaultConventions, layout: ownLayout };
    expect(clashesOf(wanted, 'title:string', {}, conventions)).toContain(message);
    expect(clashesOf(wanted, 'title:string', {})).toEqual([]);
  });

  it.each(['layered', 'modular'] as const)(
    'clashes and stands beside others in the layout %s, too',
    (layout) => {
      const conventions = {
        ...defaultConventions,
        layout: layouts[layout],
        registries: registriesOf(layouts[layout]),
      };
      const files = slice('order', ['title:string'], conventions);
      expect(clashesOf('order page', 'title:string', files, conventions)).not.toEqual([]);
      expect(clashesOf('order line', 'title:string', files, conventions)).toEqual([]);
    },
  );

  it.each([
    ['invoice line', 'invoice'],
    ['order', 'order item'],
    ['order', 'order'],
    ['page', 'homepage'],
  ])('called "%s" stands beside "%s"', (wanted, other) => {
    expect(clashesOf(wanted, 'title:string', slice(other))).toEqual([]);
  });
});
