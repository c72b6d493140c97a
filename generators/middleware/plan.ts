import { nearest, RegistryEditor } from 'paxx-conventions';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { planPart } from '../engine/parts/plan-part.ts';
import { gatherName } from '../engine/naming/standalone-name.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { checkStep } from '../engine/run/package-manager.ts';

/** A middleware, registered. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const { answers, options } = context;
  const [given = answers['name']] = context.args;
  const part = { given, noun: 'middleware', example: 'tenant', parts: ['middleware'] } as const;
  const name = await gatherName(part, context);
  const wanted = options['after'] ?? answers['after'];
  const place = typeof wanted === 'string' ? { after: wanted, rest: ['--after', wanted] } : {};
  if (place.after !== undefined) refuseUnknown(place.after, context);
  return {
    plan: () => planPart({ generator: 'middleware', part: 'middleware', name, ...place }, context),
    nextSteps: [
      [`backend/src/middleware/${name.kebab}.ts`, 'say what it does'],
      ['backend/src/middleware/index.ts', 'say why it stands where it does'],
      checkStep(),
    ],
  };
}

/** @throws PaxxError where the registry can be read and has no such entry */
function refuseUnknown(after: string, { project }: ProjectContext): void {
  const registry = project.conventions.registries.find(({ id }) => id === 'middleware');
  const text = registry && project.read(registry.file);
  if (registry === undefined || text === undefined) return;
  const { reading } = new RegistryEditor(text, registry);
  if (reading.kind === 'unreadable') return;
  const keys = reading.entries.map(({ key }) => key);
  if (keys.includes(after)) return;
  const guess = nearest(after, keys);
  throw PaxxError.of('PAXX2004', `There is no middleware ${JSON.stringify(after)} in ${registry.file}.`, {
    remedy:
      guess === undefined ? `Name one of ${keys.join(', ')} behind --after.` : `Did you mean "${guess}"?`,
  });
}
