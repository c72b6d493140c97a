import { isRegular, pathOf, type Names } from 'paxx-conventions';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { shellQuoted } from '../engine/diagnostics/shell-quoted.ts';
import type { Plan } from '../engine/plan/plan.ts';
import { furtherMigration } from '../engine/project/further-migration.ts';
import { migrationNumber } from '../engine/project/migration-number.ts';
import type { Project } from '../engine/project/project.ts';
import { registerParts } from '../engine/registrars/register-parts.ts';
import { draftFiles } from '../engine/render/draft-files.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { makePlan } from '../engine/run/make-plan.ts';
import { addGenerateStep, checkStep, typedPackageManager } from '../engine/run/package-manager.ts';
import { commandOf } from './command-of.ts';
import { gatherSpec, type FeatureInput } from './gather-spec.ts';
import { sliceFaults, standing } from './name-faults.ts';
import { hasWeb, partsOf } from './halves.ts';
import { recordPlural } from './record-plural.ts';
import { renderParts } from './render-parts.ts';
import { sharedFiles } from './shared-files.ts';

/** The main job: spec → slice, registered everywhere. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const input = await gatherSpec(context);
  const pnpm = typedPackageManager();
  return {
    plan: async () => {
      const plan = await planFeature(input, context.project, context.options);
      context.say(derivedWords(input));
      if (context.ask) context.say(sameCommand(input));
      return plan;
    },
    canBeChanged: context.ask !== undefined,
    nextSteps: [
      ...(input.half === 'frontend' ? [] : [[`${pnpm} db up`, 'apply the migration'] as const]),
      checkStep(),
      [`${pnpm} dev`, `then ${whereToLook(input, context.project)}`],
    ],
  };
}

/** Where the feature is to be seen: in the sidebar where it has pages, by a request where it has none. */
function whereToLook({ spec, feature, half }: FeatureInput, project: Project): string {
  const isShown = spec.app && half !== 'backend' && hasWeb(project);
  const { workspacePrefix } = project.conventions;
  return isShown
    ? `open it: "${feature.plural.title}" is in the sidebar`
    : `GET /api/v1${workspacePrefix}/${feature.plural.kebab}`;
}

/** What nobody was asked about: the word that is derived may be wrong. */
function derivedWords({ spec, feature: { human, kebab, plural }, isAsked }: FeatureInput): string {
  if (isAsked === true || spec.plural !== undefined) return '';
  return `! One is called "${human}", several "${plural.human}". If a word is wrong, give both: feature ${kebab} --plural ${plural.kebab}`;
}

/** What was asked for, for whoever wants to say it at once the next time. */
const sameCommand = (input: FeatureInput): string =>
  `The same without questions:\n  npx generator-paxx ${commandOf(input).map(shellQuoted).join(' ')}`;

/** Everything a new slice consists of, and every registration it needs, as a plan. */
export async function planFeature(
  input: FeatureInput,
  project: Project,
  options: ProjectContext['options'],
): Promise<Plan> {
  const { spec, feature, half } = input;
  const faults = sliceFaults(feature, spec, project, half);
  if (faults.length > 0) throw new PaxxError(faults);
  const number = migrationNumber(feature, project, new Date());
  const planned = makePlan({ root: project.root, options }, commandOf(input), async (draft) => {
    const parts = partsOf(half, spec, feature, project);
    const rendered = renderParts(spec, feature, project, number);
    draftFiles(
      draft,
      rendered.filter(({ part }) => parts.includes(part)),
    );
    draftFiles(draft, sharedFiles(spec, project, half));
    if (half === 'frontend' && standing(feature, project) === undefined) draft.addNotice(noBackend(feature));
    if (!isRegular(feature)) draft.edit('.yo-rc.json', (text) => recordPlural(text, feature));
    await registerParts(draft, project, { feature, parts });
    // The pages read a document that is written already.
    if (half !== 'frontend') addGenerateStep(draft, project);
  });
  return planned.catch((error: unknown) => {
    throw oneConflict(error, input, project) ?? error;
  });
}

const noBackend = ({ plural }: Names): string =>
  `There is no API of "${plural.kebab}" yet: the pages do not compile before it has one, and "pnpm api:generate" has run.`;

/** A feature that is there and was changed, or is asked for in another way, is one conflict, however many files it has. */
function oneConflict(
  error: unknown,
  { spec, feature }: FeatureInput,
  project: Project,
): PaxxError | undefined {
  const existing = standing(feature, project);
  if (!(error instanceof PaxxError) || existing === undefined) return undefined;
  const files = error.diagnostics.flatMap(({ code, file }) => (code === 'PAXX4001' ? (file ?? []) : []));
  if (files.length < error.diagnostics.length) return undefined;
  return PaxxError.of(
    'PAXX4001',
    `There is a feature "${feature.human}" already, and ${String(files.length)} of its files differ from what this command would write. Nothing was written.`,
    {
      file: existing,
      snippet: files.join('\n'),
      remedy: `Choose another name; or edit the feature as it is, and bring a change of its model by ${furtherMigration(project.conventions, 'what changes')}.${adminWay(spec, feature, project)}`,
    },
  );
}

/** An admin view stands beside a feature, which knows nothing of it: it can come later, and nothing else need change. */
function adminWay(
  { admin, tasks }: FeatureInput['spec'],
  feature: Names,
  { conventions, exists }: Project,
): string {
  const isLacking = conventions.layout.admin !== undefined && !exists(pathOf('admin', feature, conventions));
  return admin && !tasks && isLacking
    ? ' For the admin view alone, repeat it with the fields that the feature has and --on-conflict keep: what is there stays.'
    : '';
}
