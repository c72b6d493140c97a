import { names, uninflected } from 'paxx-conventions';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { addDependencies } from '../engine/edits/add-dependencies.ts';
import { objectIn } from '../engine/edits/object-in.ts';
import { documentVariables } from '../engine/parts/document-variables.ts';
import { editTexts } from '../engine/parts/text-edit.ts';
import type { Draft } from '../engine/plan/draft.ts';
import { migrationNumber } from '../engine/project/migration-number.ts';
import type { Project } from '../engine/project/project.ts';
import { registerParts } from '../engine/registrars/register-parts.ts';
import { draftOverlays } from '../engine/render/draft-overlays.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { makePlan } from '../engine/run/make-plan.ts';
import { checkStep, generateStep, installStep, typedPackageManager } from '../engine/run/package-manager.ts';
import { kinds, type InfraKind } from './kinds.ts';
import { preload } from './edit-package.ts';
import { infrastructures } from './infrastructures.ts';

/** Everything it writes belongs to the project from then on. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const { args, answers, ask, project } = context;
  const [given = answers['kind']] = args;
  const kind = checked(given ?? (await ask?.(question)));
  const { slice, nextSteps, dependencies } = infrastructures[kind];
  return {
    plan: () => makePlan(context, ['infra', kind], (draft) => draftInfra(draft, kind, project)),
    // One of them tells whether the registry answers.
    wanted: Object.entries(dependencies)
      .slice(0, 1)
      .map(([name, range]) => ({ spec: `${name}@${range}` })),
    nextSteps: [
      ...nextSteps,
      ...(slice ? [[`${typedPackageManager()} db up`, 'apply the migration'] as const] : []),
      checkStep(),
    ],
  };
}

const question = {
  type: 'select',
  message: 'What shall be added?',
  choices: Object.entries(kinds).map(([value, name]) => ({ name: `${value}: ${name}`, value })),
} as const;

function checked(kind: unknown): InfraKind {
  if (typeof kind === 'string' && Object.hasOwn(kinds, kind)) return kind as InfraKind;
  const isMissing = kind === undefined;
  const problem = isMissing
    ? 'The kind of infrastructure is missing.'
    : `There is no infrastructure ${JSON.stringify(kind)}.`;
  throw PaxxError.of(isMissing ? 'PAXX2003' : 'PAXX2004', problem, {
    remedy: `Give one as the first argument, or as "kind" in the answers file: ${Object.keys(kinds).join(', ')}.`,
  });
}

/** The files of one kind, registered and documented, and what they depend on. */
async function draftInfra(draft: Draft, kind: InfraKind, project: Project): Promise<void> {
  const { parts, slice, variables, dependencies, preload: file, edits } = infrastructures[kind];
  const name = projectName(project);
  const number = slice ? { number: migrationNumber(names(slice.name), project, new Date()) } : {};
  const overlay = { generator: 'infra', folder: kind, data: { project: name }, variables: number };
  draftOverlays(draft, project, [overlay]);
  const documented = variables.map((one) => ({ ...one, value: one.value.replace('<project>', name) }));
  draft.edit('.env.example', (text) => documentVariables(text, documented));
  draft.edit('backend/package.json', (text) => {
    objectIn(text, 'backend/package.json', ['dependencies', 'scripts']);
    const grown = addDependencies(text, { dependencies });
    return file === undefined ? grown : preload(grown, file, ['dev', 'start', 'worker']);
  });
  editTexts(draft, edits(name));
  for (const [part, registered, after] of parts)
    await registerParts(draft, project, { feature: uninflected(part), parts: registered, after });
  if (slice) await registerParts(draft, project, { feature: names(slice.name), parts: slice.parts });
  draft.addPostStep(installStep());
  if (slice) draft.addPostStep(generateStep());
}

function projectName(project: Project): string {
  const { name } = objectIn(project.read('package.json') ?? '{}', 'package.json');
  return typeof name === 'string' && /^[\w@/.-]+$/.test(name) ? name : 'app';
}
