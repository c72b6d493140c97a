import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { registerAccess } from '../src/core/access.ts';

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

describe('an application', () => {
  it('does not start with a route that says nothing about access', async () => {
    await expect(startWith('/things', {})).rejects.toThrow(/GET \/things: name exactly one/);
  });

  it('does not start with a route that says two things', async () => {
    const config = { authenticated: true, public: 'why not' };
    await expect(startWith('/things', config)).rejects.toThrow('name exactly one');
  });

  it('does not start with a permission that nobody declared', async () => {
    const config = { permission: 'can_fly' };
    await expect(startWith('/workspaces/:workspaceId/things', config)).rejects.toThrow(
      '"can_fly" is not in core/permissions.ts',
    );
  });

  it('does not start with a permission outside of a workspace', async () => {
    const config = { permission: 'can_view_workspace' };
    await expect(startWith('/things', config)).rejects.toThrow('the path must hold');
  });

  it('starts with one rule', async () => {
    await expect(startWith('/things', { public: 'for this test' })).resolves.toBeUndefined();
  });
});
