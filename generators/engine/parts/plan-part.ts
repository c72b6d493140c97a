import type { Names, StandalonePart } from 'paxx-conventions';
import type { Context } from '../run/command.ts';
import { shellQuoted } from '../diagnostics/shell-quoted.ts';
import { createFormatter } from '../plan/create-formatter.ts';
import type { ConflictAction } from '../plan/draft-file.ts';
import { Draft } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import { registerParts } from '../registrars/register-parts.ts';
import { draftOverlay } from '../render/draft-overlay.ts';
import { documentVariables, type DocumentedVariable } from './document-variables.ts';

/** One part that stands alone: its templates, and what is said about it elsewhere. */
export interface PartToAdd {
  /** The command, whose folder holds the templates. */
  readonly generator: string;
  readonly part: StandalonePart;
  readonly name: Names;
  /** What follows the name on the command line. */
  readonly rest?: readonly string[];
  /** What the templates print besides the name. */
  readonly data?: object;
  readonly variables?: readonly DocumentedVariable[];
  /** The key below which it is registered. */
  readonly after?: string | undefined;
}

/** One part, registered; what `setting`, `middleware` and `command` have in common. */
export async function planPart(
  { generator, part, name, rest = [], data = {}, variables = [], after }: PartToAdd,
  { project }: Pick<Context, 'project'>,
  options: Context['options'],
): Promise<Plan> {
  if (!project) throw new Error(`The command "${generator}" works inside a project.`);
  const onConflict = options['on-conflict'] as ConflictAction | undefined;
  const command = [generator, name.kebab, ...rest].map(shellQuoted).join(' ');
  const draft = new Draft(project.root, { command, onConflict });
  const overlay = { generator, folder: 'part', data: { name, ...data }, variables: { name: name.kebab } };
  draftOverlay(draft, project, overlay);
  if (variables.length > 0) draft.edit('.env.example', (text) => documentVariables(text, variables));
  await registerParts(draft, name, [part], project, after);
  return draft.build(createFormatter(project.root));
}
