import { capabilityOf } from '../engine/capabilities/known.ts';
import { prepareAddition } from '../engine/change/prepare-change.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { kinds } from './kinds.ts';

/** Another name of `add`, for whoever knows the command by it. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const { args, answers, ask } = context;
  const [given = answers['kind'] ?? (await ask?.<string>(question))] = args;
  const kind = checked(given);
  return prepareAddition(context, [kind], ['infra', kind]);
}

const question = {
  type: 'select',
  message: 'What shall be added?',
  choices: kinds.map((value) => ({ name: `${value}: ${capabilityOf(value).summary}`, value })),
} as const;

function checked(kind: unknown): string {
  const known = kinds.find((one) => one === kind);
  if (known !== undefined) return known;
  const isMissing = kind === undefined;
  const problem = isMissing
    ? 'The kind of infrastructure is missing.'
    : `There is no infrastructure ${JSON.stringify(kind)}.`;
  throw PaxxError.of(isMissing ? 'PAXX2003' : 'PAXX2004', problem, {
    remedy: `Give one as the first argument, or as "kind" in the answers file: ${kinds.join(', ')}.`,
  });
}
