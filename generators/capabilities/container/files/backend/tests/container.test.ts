import { asFunction, asValue, createContainer } from 'awilix';
import { describe, expect, it } from 'vitest';
import { modules } from '../src/core/modules.ts';
import { workspaceService } from '../src/features/workspaces/dependencies.ts';
import { createTestApp } from './support/app.ts';
import { createTestContext } from './support/context.ts';

const { app } = await createTestApp();
const names = Object.values<object>(modules).flatMap((module) => Object.keys(module));

describe('the container', () => {
  it.each(names)('makes %s once', (name) => {
    const made: unknown = app.container.resolve(name);

    expect(made).toBeTypeOf('object');
    expect(app.container.resolve(name)).toBe(made);
  });

  it('has every name once', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('makes them anew in a transaction, on its connection', async () => {
    await app.transaction(async ({ container, db }) => {
      expect(container.resolve('db')).toBe(db);
      expect(container.resolve('workspaceRepository')).not.toBe(
        app.container.resolve('workspaceRepository'),
      );
    });
  });

  it('gives a service what a test registered instead', async () => {
    const context = await createTestContext();
    const workspace = { id: 'w1', name: 'Engines', role: 'admin' };
    const fake = { listOfUser: () => Promise.resolve([workspace]) };
    context.container.register({ workspaceRepository: asValue(fake as never) });

    expect(await workspaceService(context).list('u1')).toEqual([workspace]);
  });

  it('names the path of a circle', () => {
    const farm = createContainer<{ egg: object; hen: object }>({ strict: true });
    farm.register({
      egg: asFunction(({ hen }: { hen: object }) => ({ hen })).scoped(),
      hen: asFunction(({ egg }: { egg: object }) => ({ egg })).scoped(),
    });

    expect(() => farm.resolve('egg')).toThrow(/Cyclic dependencies detected.*egg -> hen -> egg/s);
  });
});
