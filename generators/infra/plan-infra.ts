import { names, uninflected } from 'paxx-conventions';
import type { Context } from '../command/command.ts';
import { packageManager } from '../command/package-manager.ts';
import { addDependencies } from '../edits/add-dependencies.ts';
import { createFormatter } from '../plan/create-formatter.ts';
import { migrationNumber } from '../feature/migration-number.ts';
import type { ConflictAction } from '../plan/draft-file.ts';
import { Draft } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import type { Project } from '../project/project.ts';
import { registerParts } from '../registrars/register-parts.ts';
import { draftOverlay } from '../render/draft-overlay.ts';
import { documentVariables } from '../standalone/document-variables.ts';
import type { InfraKind } from './command.ts';
import { preload } from './edit-package.ts';
import { infrastructures } from './infrastructures.ts';
import { editTexts } from './text-edit.ts';

/** The files of one kind, registered and documented, and what they depend on. */
export async function planInfra(
  kind: InfraKind,
  project: Project,
  options: Context['options'],
): Promise<Plan> {
  const { parts, slice, variables, dependencies, preload: file, edits } = infrastructures[kind];
  const onConflict = options['on-conflict'] as ConflictAction | undefined;
  const draft = new Draft(project.root, { command: `infra ${kind}`, onConflict });
  const name = projectName(project);
  draftOverlay(draft, project, {
    generator: 'infra',
    folder: kind,
    data: { project: name },
    variables: slice ? { number: migrationNumber(names(slice.name), project, new Date()) } : {},
  });
  draft.edit('.env.example', (text) =>
    documentVariables(
      text,
      variables.map((one) => ({ ...one, value: one.value.replace('<project>', name) })),
    ),
  );
  draft.edit('backend/package.json', (text) => addDependencies(text, { dependencies }));
  if (file !== undefined)
    draft.edit('backend/package.json', (text) => preload(text, file, ['dev', 'start', 'worker']));
  editTexts(draft, edits(name));
  for (const [part, registered, after] of parts)
    await registerParts(draft, uninflected(part), registered, project, after);
  if (slice) await registerParts(draft, names(slice.name), slice.parts, project);
  const plan = await draft.build(createFormatter(project.root));
  if (plan.changes.length === 0) return plan;
  const install = { title: 'Installing the dependencies', ...packageManager('install'), cwd: '' };
  const generate = {
    title: 'Writing the API document and its client anew',
    ...packageManager('api:generate'),
    cwd: '',
  };
  return { ...plan, postSteps: slice ? [install, generate] : [install] };
}

function projectName(project: Project): string {
  const { name } = JSON.parse(project.read('package.json') ?? '{}') as { name?: unknown };
  return typeof name === 'string' && /^[\w@/.-]+$/.test(name) ? name : 'app';
}
