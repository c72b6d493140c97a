import { shellQuoted } from '../diagnostics/shell-quoted.ts';
import { conflictActions } from '../plan/conflict-actions.ts';
import { Draft, type Format } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import { createFirstFormatter, createFormatter, type FormatOptions } from '../render/create-formatter.ts';
import type { Context } from './command.ts';

/**
 * The plan of what a command drafts. It obeys the user's word about conflicts, and is formatted as the project formats.
 *
 * @param command the words by which the user would repeat it: `['deploy', 'linux-server']`
 * @param format what a project that is being made is going to configure
 */
export async function makePlan(
  { root, options }: Pick<Context, 'root' | 'options'>,
  command: readonly string[],
  write: (draft: Draft, format: Format) => Promise<void> | void,
  format?: FormatOptions,
): Promise<Plan> {
  const onConflict = conflictActions.find((action) => action === options['on-conflict']);
  const skipsPostSteps = options['skip-post-steps'] === true;
  const draft = new Draft(root, { command: command.map(shellQuoted).join(' '), onConflict, skipsPostSteps });
  const formatter = format === undefined ? createFormatter(root) : createFirstFormatter(format);
  try {
    await write(draft, formatter.format);
    return await draft.build(formatter.format);
  } finally {
    formatter.close();
  }
}
