import { cpSync, rmSync } from 'node:fs';
import type { Plan } from '../../../../../generators/engine/plan/plan.ts';
import { Draft } from '../../../../../generators/engine/plan/draft.ts';
import { applyPlan } from '../../../../../generators/engine/apply/apply-plan.ts';
import { makeTree, readTree, type Files } from './tree.ts';

const files: Files = {
  'README.md': '# Shop\n',
  'backend/src/api/index.ts': '\uFEFFexport const routers = {};\r\n',
  'backend/src/db/schema.ts': ['export {};\n', 0o600],
  'backend/scripts/start.sh': ['#!/bin/sh\n', 0o755],
  'backend/src/features/orders/model.ts': 'export const orders = 1;\n',
  'backend/src/features/orders/tasks/send.ts': 'export const send = 1;\n',
  'empty/': '',
};

/** A project, a plan with every kind of change, and what the tree holds before and after it. */
export interface Example {
  readonly root: string;
  readonly plan: Plan;
  readonly old: Record<string, string>;
  readonly young: Record<string, string>;
  /** Puts the old tree back, for the next round. */
  readonly reset: () => void;
}

export async function makeExample(size: 'full' | 'small' = 'full'): Promise<Example> {
  const template = makeTree(files);
  const root = makeTree(files);
  const draft = new Draft(root, { command: 'feature invoice' });
  (size === 'full' ? changeMuch : changeLittle)(draft);
  const plan = await draft.build();
  const reset = (): void => {
    rmSync(root, { recursive: true, force: true });
    cpSync(template, root, { recursive: true, preserveTimestamps: true });
  };
  const old = readTree(root);
  applyPlan(root, plan);
  const young = readTree(root);
  reset();
  return { root, plan, old, young, reset };
}

function changeMuch(draft: Draft): void {
  changeLittle(draft);
  draft.write('backend/src/features/invoices/tests/modèle.test.ts', 'test();\n');
  draft.write('backend/scripts/stop.sh', '#!/bin/sh\n', { isExecutable: true });
  draft.edit('backend/src/api/index.ts', (text) => text.replace('{}', '{ invoices }'));
  draft.edit('backend/scripts/start.sh', (text) => `${text}echo started\n`);
  draft.remove('backend/src/features/orders/model.ts');
}

function changeLittle(draft: Draft): void {
  draft.write('backend/src/features/invoices/model.ts', 'export const invoices = 1;\n');
  draft.edit('backend/src/db/schema.ts', (text) => `${text}// invoices\n`);
  draft.remove('backend/src/features/orders/tasks/send.ts');
}
