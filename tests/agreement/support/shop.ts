import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { applyPlan, type Applied } from '../../../generators/apply/apply-plan.ts';
import { openProject } from '../../../generators/project/open-project.ts';
import { planSync } from '../../../generators/sync/plan-sync.ts';
import { createProject, type Project } from '../../eslint-plugin/support/project.ts';

export const shopFolder = fileURLToPath(new URL('../../../examples/shop', import.meta.url));

/** A copy of the shop, as the generators wrote it, for as long as the test file runs. */
export function copyOfShop(): Project {
  const shop = createProject({});
  afterAll(() => shop.remove('.'));
  cpSync(shopFolder, shop.root, { recursive: true });
  return shop;
}

/** What `sync` does: plans the repair of every registry, and applies the plan. */
export async function sync({ root }: Project): Promise<Applied> {
  return applyPlan(root, await planSync(openProject(root)));
}
