import type { InjectOptions } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeApps, isServed } from '../src/core/access/apps.ts';
import type { Permission } from '../src/core/permissions.ts';
import type { User } from '../src/features/users/model.ts';
import { createTestApp } from './support/app.ts';
import { createUser, createWorkspace } from './support/factories.ts';

// Walks over the routes of the running application, so what is tested here holds for those that come later, too.

const { app, db, send, tokenOf } = await createTestApp({
  variables: { RATE_LIMIT_PER_MINUTE: '100000' },
});

interface Operation {
  readonly method: NonNullable<InjectOptions['method']>;
  /** With the names of parameters: `/api/v1/workspaces/{workspaceId}`. */
  readonly path: string;
  readonly isPublic: boolean;
  readonly permission: Permission | undefined;
}

/** The document of all routes, as far as it is read here. */
const { paths } = app.swagger() as {
  paths: Record<string, Record<string, { security?: unknown[]; 'x-permission'?: Permission }>>;
};

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { security, 'x-permission': permission }]): Operation => ({
    method: method.toUpperCase(),
    path,
    isPublic: security?.length === 0 || !path.startsWith('/api/'),
    permission,
  })),
);
const protectedOnes = operations.filter(({ isPublic }) => !isPublic);
const inWorkspaces = protectedOnes.filter(({ path }) => path.includes('/workspaces/{workspaceId}'));
const ofTheSystem = operations.filter(({ path }) => path.startsWith('/api/v1/system/'));

const nameOf = ({ method, path }: Operation) => `${method} ${path}`;
const named = (given: readonly Operation[]) =>
  given.map((operation) => [nameOf(operation), operation] as const);

let workspace: { id: string; admin: User };
let stranger: User;

beforeEach(async () => {
  workspace = await createWorkspace(db);
  stranger = await createUser(db);
});

/** Calls a route in the workspace. */
async function call({ method, path }: Operation, as?: User, workspaceId = workspace.id) {
  const id = crypto.randomUUID();
  const fill = (_: string, name: string) => (name === 'workspaceId' ? workspaceId : id);
  return app.inject({
    method,
    url: path.replaceAll(/\{(\w+)\}/g, fill),
    headers: as ? { authorization: `Bearer ${await tokenOf(as)}` } : {},
    ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
  });
}

describe('a route', () => {
  it('is there to walk over', () => {
    expect(inWorkspaces.length).toBeGreaterThan(5);
  });

  it.each(named(protectedOnes))('%s asks for a token', async (_, operation) => {
    expect((await call(operation)).statusCode).toBe(401);
  });

  it.each(named(inWorkspaces))('%s lets nobody in from elsewhere', async (_, operation) => {
    const elsewhere = await createWorkspace(db, { admin: stranger });

    expect(elsewhere.id).not.toBe(workspace.id);
    expect((await call(operation, stranger)).statusCode).toBe(403);
  });

  it.each(named(ofTheSystem))('%s is for administrators of the system', async (_, operation) => {
    for (const user of [stranger, workspace.admin]) {
      expect((await call(operation, user)).statusCode).toBe(403);
    }
  });
});

// A project without an app has nothing to close.
describe.each(describeApps([]))('the app "$slug"', ({ slug }) => {
  const all = inWorkspaces.filter(({ permission }) => permission && !isServed(permission, [slug]));

  it('is served where it is enabled, and nowhere else', async () => {
    const elsewhere = await createWorkspace(db, { admin: workspace.admin });
    const setApp = (isEnabled: boolean) =>
      send('PUT', `/workspaces/${workspace.id}/apps/${slug}`, {
        as: workspace.admin,
        body: { isEnabled },
      });
    const answersOf = async (id: string) => {
      const answers = all.map((operation) => call(operation, workspace.admin, id));
      const isClosed = (await Promise.all(answers)).map(({ body }) =>
        body.includes('"app_disabled"'),
      );
      return new Set(isClosed);
    };

    await setApp(false);
    expect([await answersOf(workspace.id), await answersOf(elsewhere.id)]).toEqual([
      new Set([true]),
      new Set([false]),
    ]);
    await setApp(true);
    expect(await answersOf(workspace.id)).toEqual(new Set([false]));
  });
});
