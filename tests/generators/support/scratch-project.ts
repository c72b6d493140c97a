import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Judge, type LayoutName } from 'paxx-conventions';
import { afterAll } from 'vitest';
import { planApp } from '../../../generators/app/plan.ts';
import { choose } from '../../../generators/engine/capabilities/choose.ts';
import { applyPlan } from '../../../generators/engine/apply/apply-plan.ts';
import type { Prepared, ProjectContext } from '../../../generators/engine/run/command.ts';
import type { Plan } from '../../../generators/engine/plan/plan.ts';
import { openProject } from '../../../generators/engine/project/open-project.ts';

/** A fresh project on disk, for as long as the test file runs, and commands that run in it without a terminal. */
export async function scratchProject(
  layout: LayoutName = 'slice',
  said = { with: [] as readonly string[], without: [] as readonly string[], isMinimal: false },
) {
  const parent = mkdtempSync(path.join(tmpdir(), 'paxx-scratch-'));
  const root = path.join(parent, 'acme');
  afterAll(() => {
    rmSync(parent, { recursive: true, force: true });
  });
  const named = { folder: 'acme', root, name: 'acme', title: 'Acme', locales: ['en'], hasOwnNode: false };
  const { names: capabilities, notices } = choose(layout, said);
  applyPlan(root, await planApp({ ...named, layout, capabilities, notices }, {}));
  return {
    root,
    read: (file: string) => openProject(root).read(file) ?? '',
    /** What a command would do. */
    async plan(
      prepare: (context: ProjectContext) => Promise<Prepared>,
      args: string[],
      options = {},
    ): Promise<Plan> {
      const context = { args, options, answers: {}, root, project: openProject(root), say: () => undefined };
      const { plan } = await prepare(context);
      return plan();
    },
    apply(plan: Plan): readonly string[] {
      applyPlan(root, plan);
      return plan.changes.map(({ path: file }) => file);
    },
    findings: () => new Judge(openProject(root)).all(),
  };
}
