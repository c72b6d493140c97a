import type { Names } from 'paxx-conventions';
import type { Context } from '../engine/run/command.ts';
import { shellQuoted } from '../engine/diagnostics/shell-quoted.ts';
import { createFormatter } from '../engine/plan/create-formatter.ts';
import type { ConflictAction } from '../engine/plan/draft-file.ts';
import { Draft } from '../engine/plan/draft.ts';
import type { Plan } from '../engine/plan/plan.ts';
import type { Project } from '../engine/project/project.ts';
import { registerParts } from '../engine/registrars/register-parts.ts';
import { draftOverlay } from '../engine/render/draft-overlay.ts';
import { documentVariables, type DocumentedVariable } from '../engine/parts/document-variables.ts';
import { addProductionVariable } from '../engine/parts/production-variables.ts';
import type { ClientInput } from './gather-client.ts';

/** A client, its settings and its test; the first one brings what all of them send their requests with. */
export async function planClient(
  { name, url }: ClientInput,
  project: Project,
  options: Context['options'],
): Promise<Plan> {
  const onConflict = options['on-conflict'] as ConflictAction | undefined;
  const draft = new Draft(project.root, {
    command: `client ${name.kebab} ${shellQuoted(url)}`,
    onConflict,
  });
  const overlay = { generator: 'client', data: { name, url, client: clientType(name, project) } };
  draftOverlay(draft, project, { ...overlay, folder: 'shared', isShared: true });
  draftOverlay(draft, project, { ...overlay, folder: 'client', variables: { name: name.kebab } });
  draft.edit('.env.example', (text) => documentVariables(text, variablesOf(name, url)));
  await addProductionVariable(draft, `${name.constant}_KEY`, 'a key');
  await registerParts(draft, name, ['settings', 'client'], project);
  return draft.build(createFormatter(project.root));
}

/** The layout with a container spells its interfaces with an I (L3). */
const clientType = ({ pascal }: Names, { config }: Project): string =>
  `${config.layout === 'modular' ? 'I' : ''}${pascal}Client`;

const variablesOf = ({ constant, human }: Names, url: string): DocumentedVariable[] => [
  { name: `${constant}_URL`, value: url, description: `Where the service "${human}" is.` },
  { name: `${constant}_KEY`, value: '', description: 'Its key. Production needs one.' },
  {
    name: `${constant}_TIMEOUT_MS`,
    value: '5000',
    description: 'How long one request to it may take. Some are sent three times.',
  },
];
