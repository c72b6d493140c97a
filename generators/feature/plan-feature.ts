import path from 'node:path';
import {
  isRegular,
  pathOf,
  printField,
  sliceParts,
  type FeatureSpec,
  type Part,
  type Variables,
} from 'paxx-conventions';
import type { Context } from '../command/command.ts';
import { packageManager } from '../command/package-manager.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { shellQuoted } from '../diagnostics/shell-quoted.ts';
import { createFormatter } from '../plan/create-formatter.ts';
import type { ConflictAction } from '../plan/draft-file.ts';
import { Draft } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import type { Project } from '../project/project.ts';

import { orderImports } from '../render/order-imports.ts';
import { registerParts } from '../registrars/register-parts.ts';
import { reword } from '../render/reword.ts';
import { renderTemplate, templatesOf } from '../render/render-template.ts';
import { clashes } from './clashes.ts';
import { featureView } from './feature-view.ts';
import type { FeatureInput } from './gather-spec.ts';
import { migrationNumber } from './migration-number.ts';
import { recordPlural } from './record-plural.ts';
import { templateOf } from './template-of.ts';

/** Everything a new slice consists of, and every registration it needs, as a plan. */
export async function planFeature(
  input: FeatureInput,
  project: Project,
  options: Context['options'],
): Promise<Plan> {
  const { spec, feature } = input;
  const clashing = clashes(feature, spec, project);
  if (clashing.length > 0) throw new PaxxError(clashing);
  const onConflict = options['on-conflict'] as ConflictAction | undefined;
  const draft = new Draft(project.root, { command: commandOf(input), onConflict });
  const number = migrationNumber(feature, project, new Date());
  const view = featureView(spec, feature, project.conventions, { number });
  for (const { part, variables } of filesOf(spec, project, number)) {
    const template = templateOf(part, spec, project.config.layout, variables);
    const file = pathOf(part, feature, project.conventions, variables);
    const rendered = renderTemplate(path.join(templatesOf('feature'), template), {
      ...view,
      ...view.from(part, variables),
      ...variables,
    });
    draft.write(file, orderImports(reword(file, rendered, project.config.layout)), {
      template: `feature/templates/${template}`,
    });
  }
  if (!isRegular(feature)) draft.edit('.yo-rc.json', (text) => recordPlural(text, feature));
  await registerParts(draft, feature, wantedParts(spec), project);
  const plan = await draft.build(createFormatter(project.root));
  return plan.changes.length === 0 ? plan : withPostSteps(plan, project);
}

/** Which parts the spec asks for; a layout may lack some of them. */
const wantedParts = (spec: FeatureSpec): Part[] =>
  (Object.keys(sliceParts) as Part[]).filter((part) => {
    if (part === 'tasks') return spec.tasks;
    if (part === 'admin') return spec.admin;
    // A listener hears of other features: whoever wants one writes it, and sync registers it.
    if (part === 'listeners') return false;
    return part === 'app' || part === 'frontendApp' ? spec.app : true;
  });

interface PartFile {
  readonly part: Part;
  readonly variables: Variables;
}

function filesOf(spec: FeatureSpec, { conventions }: Project, number: string): PartFile[] {
  return wantedParts(spec)
    .filter((part) => conventions.layout[part] !== undefined)
    .flatMap((part): PartFile[] =>
      part === 'messages'
        ? conventions.locales.map((locale) => ({ part, variables: { locale } }))
        : [{ part, variables: { number } }],
    );
}

/** The API's document and its client are derived from the code, so they are written anew once it is there. */
function withPostSteps(plan: Plan, project: Project): Plan {
  if (project.read('node_modules/.modules.yaml') === undefined) return plan;
  return {
    ...plan,
    postSteps: [
      { title: 'Writing the API document and its client anew', ...packageManager('api:generate'), cwd: '' },
    ],
  };
}

/** The command as the user would repeat it without prompts. */
function commandOf({ spec, feature }: FeatureInput): string {
  const flags = [
    ...(spec.plural === undefined ? [] : ['--plural', feature.plural.kebab]),
    ...(spec.tasks ? ['--tasks'] : []),
    ...(spec.softDelete ? ['--soft-delete'] : []),
    ...(spec.admin ? ['--admin'] : []),
    ...(spec.app ? [] : ['--no-app']),
  ];
  const name = spec.plural === undefined ? feature.plural.kebab : feature.kebab;
  const words = ['feature', name, ...spec.fields.map(printField), ...flags];
  return words.map(shellQuoted).join(' ');
}
