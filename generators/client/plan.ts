import { RegistryEditor, type Names, type Registry } from 'paxx-conventions';
import { additionTo, draftChange } from '../engine/change/prepare-change.ts';
import { projectSaying } from '../engine/change/project-saying.ts';
import type { DocumentedVariable } from '../engine/edits/document-variables.ts';
import { withCapabilities } from '../engine/edits/with-capabilities.ts';
import { refuseTakenVariables } from '../engine/naming/refuse-taken-variables.ts';
import { documentInExample } from '../engine/parts/document-in-example.ts';
import type { Draft } from '../engine/plan/draft.ts';
import { layoutName, type Project } from '../engine/project/project.ts';
import { registerParts } from '../engine/registrars/register-parts.ts';
import { draftOverlays } from '../engine/render/draft-overlays.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { checkStep } from '../engine/run/package-manager.ts';
import { makePlan } from '../engine/run/make-plan.ts';
import { gatherClient, type ClientInput } from './gather-client.ts';

/** The registry of clients, and what all of them send their requests with. */
const capability = 'clients';

/** A client and everything that belongs to it; the first one of a project brings the capability along. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const addition = additionTo(context.project, [capability]);
  const grown = withCapabilities(context.project.read('.yo-rc.json') ?? '', addition.after);
  const project = projectSaying(grown, context.project);
  const input = await gatherClient({ ...context, project });
  const { name, url } = input;
  const variables = variablesOf(name, url).map((variable) => variable.name);
  refuseTakenVariables(variables, name, project);
  return {
    plan: () =>
      makePlan(context, ['client', name.kebab, url], async (draft, format) => {
        await draftChange(draft, format, context.project, addition);
        if (!addition.before.includes(capability))
          draft.addNotice(`"${capability}" comes along, because a client needs it.`);
        await draftClient(draft, input, project);
      }),
    nextSteps: [
      [`backend/src/clients/${name.kebab}.ts`, 'say what the service offers'],
      ['.env', `set ${name.constant}_KEY`],
      checkStep(),
    ],
  };
}

/** A client, its settings and its test. */
async function draftClient(draft: Draft, { name, url }: ClientInput, project: Project): Promise<void> {
  const data = { name, url, client: clientType(name, project) };
  draftOverlays(draft, project, [
    { generator: 'client', folder: 'client', data, variables: { name: name.kebab } },
  ]);
  documentInExample(draft, variablesOf(name, url));
  addProductionVariable(draft, `${name.constant}_KEY`, 'a key');
  await registerParts(draft, project, { feature: name, parts: ['settings', 'client'] });
}

/** The layout with a container spells its interfaces with an I (L3). */
const clientType = ({ pascal }: Names, project: Project): string =>
  `${layoutName(project) === 'modular' ? 'I' : ''}${pascal}Client`;

const variablesOf = ({ constant, human }: Names, url: string): DocumentedVariable[] => [
  { name: `${constant}_URL`, value: url, description: `Where the service "${human}" is.` },
  { name: `${constant}_KEY`, value: '', description: 'Its key. Production needs one.' },
  {
    name: `${constant}_TIMEOUT_MS`,
    value: '5000',
    description: 'How long one request to it may take. Some are sent three times.',
  },
];

const productionFile = 'backend/tests/support/production.ts';

/** The variables with which the project's own tests start production. */
const production: Registry = {
  id: 'production',
  noun: 'variable',
  part: 'settings',
  file: productionFile,
  shape: 'object',
  container: 'production',
  isOrdered: true,
};

/** What production does not start without is known to the tests too. A project may have other tests: then nothing is done. */
function addProductionVariable(draft: Draft, name: string, value: string): void {
  const text = draft.read(productionFile);
  if (text === undefined) return;
  const result = new RegistryEditor(text, production).add([{ key: name, literal: `'${value}'` }]);
  if (result.kind === 'edited') draft.edit(productionFile, () => result.text);
}
