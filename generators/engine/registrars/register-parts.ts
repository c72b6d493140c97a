import { entryFor, type Names, type Part, type Registry, type Variables } from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Draft } from '../plan/draft.ts';
import type { Project } from '../project/project.ts';
import type { Registrar } from './registrar.ts';

/**
 * Registers every wanted part of a slice, or of one name, wherever the conventions demand an entry.
 *
 * @param after the key below which the entry belongs, where the order has a meaning; otherwise it comes last

 * @throws PaxxError with all edits that cannot be made, each with its place and the lines to paste; nothing is written.
 */
export async function registerParts(
  draft: Draft,
  feature: Names,
  wanted: readonly Part[],
  project: Project,
  after?: string,
): Promise<void> {
  const { registrarFor } = await import('./registrar.ts');
  const problems: Diagnostic[] = [];
  for (const registry of project.conventions.registries.filter(({ part }) => wanted.includes(part)))
    for (const variables of instancesOf(registry, project)) {
      const registrar = await registrarFor(registry, project.conventions, variables);
      const entry = entryFor(registry, feature, project.conventions, variables);
      problems.push(...register(draft, registrar, after === undefined ? entry : { ...entry, after }));
    }
  if (problems.length > 0) throw new PaxxError(problems);
}

/** A registry may stand once a locale. */
const instancesOf = ({ file }: Registry, { conventions }: Project): readonly Variables[] =>
  file.includes('{locale}') ? conventions.locales.map((locale) => ({ locale })) : [{}];

function register(
  draft: Draft,
  registrar: Registrar,
  entry: ReturnType<typeof entryFor>,
): readonly Diagnostic[] {
  const { file, registry } = registrar;
  const text = draft.read(file);
  if (text === undefined) return [missing(file, registry)];
  const result = registrar.add(text, entry);
  if (result.kind === 'cannot')
    return [
      diagnostic('PAXX3002', `The ${registry.noun} cannot be added to ${file}: ${result.reason}`, {
        file,
        line: result.line,
        column: result.column,
        snippet: result.snippet,
        remedy: 'Mend the file, or add these lines by hand, then repeat the command. Nothing was written.',
      }),
    ];
  if (result.kind === 'edited') draft.edit(file, () => result.text);
  const after = result.kind === 'edited' ? result.text : text;
  const { line, printed } = registrar.entryIn(after, entry);
  draft.register({
    registry: registry.id,
    file,
    line,
    text: printed,
    status: result.kind === 'edited' ? 'added' : 'already',
  });
  return [];
}

const missing = (file: string, registry: Registry): Diagnostic =>
  diagnostic('PAXX3006', `The registry of every ${registry.noun}, ${file}, does not exist.`, {
    file,
    remedy: `Restore it, name its place under "registries.${registry.id}" in .yo-rc.json, or switch it off there with false.`,
  });
