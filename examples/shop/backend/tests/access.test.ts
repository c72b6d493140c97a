import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { registerRouteDefaults } from '../src/core/http/routes.ts';
import { registerAccess } from '../src/middleware/access.ts';

/** Starts an application with one route. */
async function startWith(path: string, config: object): Promise<void> {
  const app = Fastify();
  registerAccess(app);
  app.get(path, { config }, () => '');
  try {
    await app.ready();
  } finally {
    await app.close();
  }
}

const inWorkspace = '/workspaces/:workspaceId/things';
const way = 'name exactly one';
const kind = 'is no permission of that kind in core/permissions.ts';

describe('an application', () => {
  it.each([
    ['nothing about access', '/things', {}, way],
    ['two things', '/things', { authenticated: true, public: 'why not' }, way],
    ['a permission that nobody declared', inWorkspace, { permission: 'can_fly' }, kind],
    [
      'a permission outside of a workspace',
      '/things',
      { permission: 'can_view_workspace' },
      'path',
    ],
    ['a system permission that is none', '/things', { systemPermission: 'can_fly' }, kind],
    [
      'a system permission inside of a workspace',
      inWorkspace,
      { systemPermission: 'can_manage_users' },
      'not for the path of a workspace',
    ],
    [
      'a system permission as one of a workspace',
      inWorkspace,
      { permission: 'can_manage_users' },
      kind,
    ],
    [
      'a permission of a workspace as one of the system',
      '/things',
      { systemPermission: 'can_view_workspace' },
      kind,
    ],
  ])('does not start with a route that says %s', async (_, path, config, message) => {
    await expect(startWith(path, config)).rejects.toThrow(message);
  });

  it('does not take an operation that does not say what it answers', () => {
    const app = Fastify();
    registerRouteDefaults(app);

    expect(() => app.get('/things', { schema: { operationId: 'things_list' } }, () => '')).toThrow(
      'The route /things does not say what it answers',
    );
  });

  it('starts with one rule', async () => {
    await expect(startWith('/things', { public: 'for this test' })).resolves.toBeUndefined();
  });
});
