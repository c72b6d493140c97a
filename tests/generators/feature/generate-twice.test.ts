import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { Judge, layouts, names, parseSpec, type FeatureSpecInput, type LayoutName } from 'paxx-conventions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planApp } from '../../../generators/app/plan.ts';
import { applyPlan } from '../../../generators/engine/apply/apply-plan.ts';
import type { FeatureInput } from '../../../generators/feature/gather-spec.ts';
import { planFeature } from '../../../generators/feature/plan.ts';
import { openProject } from '../../../generators/engine/project/open-project.ts';
import { planSync } from '../../../generators/sync/plan.ts';
import { specs } from '../../support/specs.ts';

/** Slices are put together with a container or without one, and emit or not. */
const capabilities: Readonly<Record<LayoutName, readonly string[]>> = {
  slice: ['admin', 'events', 'tasks', 'web'],
  layered: ['admin', 'container', 'tasks'],
  modular: ['admin', 'container', 'events', 'tasks', 'web'],
};

let root: string;

async function createProject(layout: LayoutName): Promise<void> {
  root = path.join(mkdtempSync(path.join(tmpdir(), 'paxx-laws-')), 'acme');
  const app = {
    folder: 'acme',
    root,
    name: 'acme',
    title: 'Acme',
    locales: ['en', 'hi'],
    layout,
    capabilities: capabilities[layout],
    notices: [],
    hasOwnNode: false,
  } as const;
  applyPlan(root, await planApp(app, {}));
}

function inputOf(wanted: FeatureSpecInput): FeatureInput {
  const result = parseSpec(wanted);
  if (result.kind === 'faulty') throw new Error(JSON.stringify(result.faults));
  const { plurals } = openProject(root).conventions;
  return { spec: result.spec, feature: names(wanted.name, { plurals }), half: 'both' };
}

describe.each(Object.keys(layouts) as LayoutName[])('paxx:feature in the layout %s', (layout) => {
  beforeAll(() => createProject(layout));

  afterAll(() => {
    rmSync(path.dirname(root), { recursive: true, force: true });
  });

  it(
    'changes nothing the second time, and leaves nothing for sync (laws 5 and 8)',
    { timeout: 300_000 },
    async () => {
      const known = new Set(['users', 'workspaces']);
      await fc.assert(
        fc.asyncProperty(specs, async (wanted) => {
          const input = inputOf(wanted);
          if (known.has(input.feature.plural.camel) || known.has(input.feature.camel)) return;
          known.add(input.feature.plural.camel).add(input.feature.camel);
          const first = await planFeature(input, openProject(root), {});
          expect(first.changes.length).toBeGreaterThan(15);
          applyPlan(root, first);
          const again = await planFeature(input, openProject(root), {});
          expect(again.changes).toEqual([]);
          expect(new Judge(openProject(root)).all()).toEqual([]);
          expect((await planSync(openProject(root))).changes).toEqual([]);
        }),
        { numRuns: 6 },
      );
    },
  );
});
