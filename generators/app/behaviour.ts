import type { Behaviour } from '../engine/run/command.ts';
import { typedPackageManager } from '../engine/run/package-manager.ts';
import { steps } from '../engine/run/steps.ts';
import { askApp } from './ask-app.ts';
import { gatherApp, type AppInput } from './gather-app.ts';
import { planApp } from './plan.ts';

export type { AppInput };

/** Bootstraps a project; everything in it belongs to its team from then on. */
export const appBehaviour: Behaviour<AppInput> = {
  gather: (context) => gatherApp(context, askApp),
  plan: (input, context) => planApp(input, context.options),
  rootOf: ({ root }) => root,
  nextSteps: ({ folder }) => {
    const pnpm = typedPackageManager();
    return steps([
      [`cd ${folder}`, ''],
      [`${pnpm} db up && ${pnpm} db seed`, 'an embedded database, no server needed'],
      [`${pnpm} dev`, 'the API, with its documentation at /docs'],
      ['yo paxx:feature', 'the first feature; or npx generator-paxx feature'],
    ]);
  },
};
