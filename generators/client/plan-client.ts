import type { Names } from 'paxx-conventions';
import type { Context } from '../command/command.ts';
import { shellQuoted } from '../diagnostics/shell-quoted.ts';
import { createFormatter } from '../plan/create-formatter.ts';
import type { ConflictAction } from '../plan/draft-file.ts';
import { Draft } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import type { Project } from '../project/project.ts';
import { registerParts } from '../registrars/register-parts.ts';
import { draftOverlay } from '../render/draft-overlay.ts';
import { documentVariables, type DocumentedVariable } from '../standalone/document-variables.ts';
import { addProductionVariable } from '../standalone/production-variables.ts';
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
  addProductionVariable(draft, `${name.constant}_KEY`, 'a key');
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
