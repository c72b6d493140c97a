import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { applyPlan } from '../../../generators/engine/apply/apply-plan.ts';
import { openProject } from '../../../generators/engine/project/open-project.ts';
import { planSync } from '../../../generators/sync/plan.ts';
import { createProject, type Project } from '../../eslint-plugin/support/project.ts';
import { readTree } from '../../support/read-tree.ts';

const folderOf = (example: string): string =>
  fileURLToPath(new URL(`../../../examples/${example}`, import.meta.url));

/** The shop as the generators wrote it. */
export const shopFolder = folderOf('shop');

/** A copy of an example, for as long as the test file runs. */
export function copyOf(example: 'shop' | 'violations'): Project {
  const copy = createProject({});
  afterAll(() => copy.remove('.'));
  cpSync(folderOf(example), copy.root, { recursive: true });
  return copy;
}

/** Every file of a project, from its root, in order. */
export const filesOf = ({ root }: Project): readonly string[] => Object.keys(readTree(root));

/** What `sync` does: plans the repair of every registry, and applies the plan. */
export async function sync({ root }: Project): Promise<void> {
  applyPlan(root, await planSync(openProject(root)));
}
