import type { Names, StandalonePart } from 'paxx-conventions';
import type { Plan } from '../plan/plan.ts';
import { registerParts } from '../registrars/register-parts.ts';
import { draftOverlays } from '../render/draft-overlays.ts';
import type { ProjectContext } from '../run/command.ts';
import { makePlan } from '../run/make-plan.ts';
import { documentVariables, type DocumentedVariable } from '../edits/document-variables.ts';

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
export function planPart(
  { generator, part, name, rest = [], data = {}, variables = [], after }: PartToAdd,
  context: ProjectContext,
): Promise<Plan> {
  const { project } = context;
  return makePlan(context, [generator, name.kebab, ...rest], async (draft) => {
    const overlay = { generator, folder: 'part', data: { name, ...data }, variables: { name: name.kebab } };
    draftOverlays(draft, project, [overlay]);
    if (variables.length > 0) draft.edit('.env.example', (text) => documentVariables(text, variables));
    await registerParts(draft, project, { feature: name, parts: [part], after });
  });
}
