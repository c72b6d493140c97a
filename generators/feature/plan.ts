import path from 'node:path';
import {
  isRegular,
  pathOf,
  placeholdersIn,
  printField,
  wantedParts,
  type FeatureSpec,
  type Variables,
} from 'paxx-conventions';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import type { Plan } from '../engine/plan/plan.ts';
import { migrationNumber } from '../engine/project/migration-number.ts';
import { layoutName, type Project } from '../engine/project/project.ts';
import { registerParts } from '../engine/registrars/register-parts.ts';
import { draftFiles, type TemplatedFile } from '../engine/render/draft-files.ts';
import { renderTemplate, templatesOf } from '../engine/render/render-template.ts';
import { reword } from '../engine/render/reword.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { makePlan } from '../engine/run/make-plan.ts';
import { addGenerateStep, checkStep, typedPackageManager } from '../engine/run/package-manager.ts';
import { clashes } from './clashes.ts';
import { featureView } from './feature-view.ts';
import { gatherSpec, type FeatureInput } from './gather-spec.ts';
import { recordPlural } from './record-plural.ts';
import { templateOf } from './template-of.ts';

/** The main job: spec → slice, registered everywhere. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const input = await gatherSpec(context);
  const { workspacePrefix } = context.project.conventions;
  const pnpm = typedPackageManager();
  return {
    plan: () => planFeature(input, context.project, context.options),
    nextSteps: [
      [`${pnpm} db up`, 'apply the migration'],
      checkStep(),
      [`${pnpm} dev`, `then GET /api/v1${workspacePrefix}/${input.feature.plural.kebab}`],
    ],
  };
}

/** Everything a new slice consists of, and every registration it needs, as a plan. */
export async function planFeature(
  input: FeatureInput,
  project: Project,
  options: ProjectContext['options'],
): Promise<Plan> {
  const { spec, feature } = input;
  const clashing = clashes(feature, spec, project);
  if (clashing.length > 0) throw new PaxxError(clashing);
  return makePlan({ root: project.root, options }, commandOf(input), async (draft) => {
    draftFiles(draft, renderedFor(input, project));
    if (!isRegular(feature)) draft.edit('.yo-rc.json', (text) => recordPlural(text, feature));
    await registerParts(draft, project, { feature, parts: wantedParts(spec) });
    addGenerateStep(draft, project);
  });
}

/** Every file of the slice, made from the part's template. */
function renderedFor({ spec, feature }: FeatureInput, project: Project): TemplatedFile[] {
  const number = migrationNumber(feature, project, new Date());
  const view = featureView(spec, feature, project.conventions, { number });
  return filesOf(spec, project, number).map(({ part, variables }) => {
    const template = templateOf(part, spec, project.config.layout, variables);
    const data = { ...view, ...view.from(part, variables), ...variables };
    const file = pathOf(part, feature, project.conventions, variables);
    const rendered = renderTemplate(path.join(templatesOf('feature'), template), data);
    return {
      path: file,
      contents: reword(file, rendered, layoutName(project)),
      template: `feature/templates/${template}`,
    };
  });
}

/** The parts that a slice has, each with what its place depends on; a part may stand once a locale. */
function filesOf(spec: FeatureSpec, { conventions }: Project, number: string) {
  return wantedParts(spec)
    .filter((part) => conventions.layout[part] !== undefined)
    .flatMap((part) => {
      const isTranslated = placeholdersIn(part).has('{locale}');
      const places: Variables[] = isTranslated
        ? conventions.locales.map((locale) => ({ locale }))
        : [{ number }];
      return places.map((variables) => ({ part, variables }));
    });
}

/** The command as the user would repeat it without prompts. */
function commandOf({ spec, feature }: FeatureInput): string[] {
  const flags = [
    ...(spec.plural === undefined ? [] : ['--plural', feature.plural.kebab]),
    ...(spec.tasks ? ['--tasks'] : []),
    ...(spec.softDelete ? ['--soft-delete'] : []),
    ...(spec.admin ? ['--admin'] : []),
    ...(spec.app ? [] : ['--no-app']),
  ];
  const name = spec.plural === undefined ? feature.plural.kebab : feature.kebab;
  return ['feature', name, ...spec.fields.map(printField), ...flags];
}
