import { capabilityOf } from '../engine/capabilities/known.ts';
import { prepareAddition } from '../engine/change/prepare-change.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { targets } from './targets.ts';

/** Another name of `add`, for whoever knows the command by it. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const { args, ask } = context;
  const [given = await ask?.<string>(question)] = args;
  const target = checked(given);
  return prepareAddition(context, [`deploy-${target}`], ['deploy', target]);
}

const question = {
  type: 'select',
  message: 'Where does the project run?',
  choices: targets.map((value) => ({ name: capabilityOf(`deploy-${value}`).summary, value })),
} as const;

function checked(target: string | undefined): string {
  const known = targets.find((name) => name === target);
  if (known !== undefined) return known;
  const problem =
    target === undefined ? 'The target of the deployment is missing.' : `"${target}" is no target.`;
  throw PaxxError.of('PAXX2003', problem, {
    remedy: `Give one as the first argument: ${targets.join(', ')}.`,
  });
}
