import type { Behaviour } from '../command/command.ts';
import { planSync, syncFindings } from './plan-sync.ts';

/** Both directions over the same registrars that `feature` uses. */
export const syncBehaviour: Behaviour<void> = {
  gather: () => Promise.resolve(),
  plan: (_, context) => planSync(context),
  findings: (_, context) => syncFindings(context),
  nextSteps: () => ['pnpm check           lint, types and tests'],
};
