// First of all, so that every draft is made with it.
import './support/quick-drafts.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare as add } from '../../../generators/add/plan.ts';
import { openProject } from '../../../generators/engine/project/open-project.ts';
import { born, onDisk, type Tree } from './support/trees.ts';

/** A tree whose package has another name. */
const named = (tree: Tree, name: string): Tree =>
  new Map(tree).set('package.json', (tree.get('package.json') ?? '').replace('"acme"', JSON.stringify(name)));

async function adding(tree: Tree, name: string, options = {}) {
  const root = onDisk(tree);
  const context = {
    args: [name],
    options,
    answers: {},
    root,
    project: openProject(root),
    say: () => undefined,
  };
  const { plan, wanted, nextSteps } = await add(context);
  return {
    plan: await plan(),
    wanted,
    next: nextSteps.map(([command]) => command.replace(/^.*pnpm\S* /, '')),
  };
}

describe('adding a capability', () => {
  let minimal: Tree;
  beforeAll(async () => {
    minimal = await born('slice', []);
  });

  it('installs where packages come, and asks for one of them before', async () => {
    const { plan, wanted, next } = await adding(minimal, 'metrics');
    expect(plan.postSteps.map(({ title }) => title)).toEqual(['Installing the dependencies']);
    expect(wanted).toEqual([{ spec: expect.stringMatching(/^@opentelemetry\/api@\d/) as string }]);
    expect(next).toEqual(['.env', 'check']);
  });

  it('installs nothing where none come, and says what routes and migrations need', async () => {
    const { plan, wanted, next } = await adding(minimal, 'api-keys');
    expect(plan.postSteps).toEqual([]);
    expect(plan.leftOut.map(({ reason }) => reason)).toContain('because the dependencies are not installed');
    expect(wanted).toEqual([]);
    expect(next).toEqual(['db up', 'check']);
  });

  it('does not mind the scope of a package', async () => {
    const { plan } = await adding(named(minimal, '@acme/shop'), 'metrics');
    const { contents } = plan.changes.find(({ path }) => path === '.env.example') ?? {};
    expect(contents).toContain('# OTEL_SERVICE_NAME=shop\n');
  });

  it('minds a name only where it is printed', async () => {
    const tree = named(minimal, 'My.App');
    expect((await adding(tree, 'events')).plan.changes).not.toEqual([]);
    await expect(adding(tree, 'metrics')).rejects.toThrow(
      'cannot stand in scripts and services, where "metrics" prints it',
    );
  });
});
