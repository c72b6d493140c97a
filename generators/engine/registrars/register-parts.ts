import {
  entryFor,
  pathOf,
  registryFile,
  type Entry,
  type Names,
  type Part,
  type Registry,
  type Variables,
} from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Draft } from '../plan/draft.ts';
import type { Project } from '../project/project.ts';
import { printedIn, refusals, Registrar } from './registrar.ts';

/** Parts of a slice, or of one name, that are to be registered. */
export interface Registrable {
  readonly feature: Names;
  readonly parts: readonly Part[];
  /** The key below which the entry belongs, where the order has a meaning; otherwise it comes last. */
  readonly after?: string | PlaceOf | undefined;
}

/** Where an entry belongs among the keys that a registry has; `Entry.after` says what the answers mean. */
export type PlaceOf = (registry: Registry, key: string, present: readonly string[]) => Entry['after'];

/**
 * Registers parts wherever the conventions demand an entry.
 *
 * @throws PaxxError with all edits that cannot be made, each with its place and the lines to paste; nothing is written.
 */
export async function registerParts(
  draft: Draft,
  project: Project,
  { feature, parts, after }: Registrable,
): Promise<void> {
  const problems: Diagnostic[] = [];
  for (const registry of project.conventions.registries.filter(({ part }) => parts.includes(part)))
    for (const variables of instancesOf(registry, project)) {
      const registrar = new Registrar(registry, registryFile(registry, variables), project);
      const named = entryFor(registry, feature, project.conventions, variables);
      const before = draft.read(registrar.file) ?? '';
      const place =
        typeof after === 'function' ? after(registry, named.key, registrar.keysOf(before)) : after;
      const entry = { ...named, after: place };
      const part = pathOf(registry.part, feature, project.conventions, variables);
      const doubt = project.exists(part) ? registrar.doubtOf(before, entry) : undefined;
      if (doubt === undefined) problems.push(...(await register(draft, registrar, entry)));
      else draft.addNotice(uncertain(registrar, entry, doubt));
    }
  if (problems.length > 0) throw new PaxxError(problems);
}

/** Takes the entries of parts out of every registry that has them. @throws PaxxError with all edits that cannot be made */
export async function unregisterParts(
  draft: Draft,
  project: Project,
  { feature, parts }: Omit<Registrable, 'after'>,
): Promise<void> {
  const problems: Diagnostic[] = [];
  for (const registry of project.conventions.registries.filter(({ part }) => parts.includes(part)))
    for (const variables of instancesOf(registry, project)) {
      const registrar = new Registrar(registry, registryFile(registry, variables), project);
      const before = draft.read(registrar.file);
      const read =
        before && registrar.find(before, entryFor(registry, feature, project.conventions, variables));
      if (before === undefined || !read) continue;
      const { text, refused } = await registrar.edit(before, [{ kind: 'remove', read }]);
      if (refused.length > 0) {
        const what = `The ${registry.noun} cannot be taken out of ${registrar.file}`;
        problems.push(...refusals(registrar, refused, what, 'change'));
        continue;
      }
      const { line, start, end } = read;
      draft.edit(registrar.file, () => text);
      draft.register({
        registry: registry.id,
        file: registrar.file,
        line,
        text: before.slice(start, end),
        status: 'removed',
      });
    }
  if (problems.length > 0) throw new PaxxError(problems);
}

/** A registry may stand once a locale. */
export const instancesOf = (
  { file }: Registry,
  { conventions }: Pick<Project, 'conventions'>,
): readonly Variables[] =>
  file.includes('{locale}') ? conventions.locales.map((locale) => ({ locale })) : [{}];

async function register(draft: Draft, registrar: Registrar, entry: Entry): Promise<readonly Diagnostic[]> {
  const { file, registry } = registrar;
  const before = draft.read(file);
  if (before === undefined) return [missing(file, registry)];
  const { text, editor, refused } = await registrar.edit(before, [{ kind: 'add', entry }]);
  if (refused.length > 0)
    return refusals(registrar, refused, `The ${registry.noun} cannot be added to ${file}`, 'add');
  draft.edit(file, () => text);
  const status = text === before ? 'already' : 'added';
  draft.register({ registry: registry.id, file, ...printedIn(editor, entry), status });
  return [];
}

/** A part that was there before may be registered by what is not understood: it is not registered again. */
const uncertain = ({ file, registry }: Registrar, { key }: Entry, doubt: string): string =>
  `The ${registry.noun} "${key}" was not added to ${file}: nobody can tell whether "${doubt}" holds it. Add it by hand unless it does.`;

const missing = (file: string, registry: Registry): Diagnostic =>
  diagnostic('PAXX3006', `The registry of every ${registry.noun}, ${file}, does not exist.`, {
    file,
    remedy: `Restore it, name its place under "registries.${registry.id}" in .yo-rc.json, or switch it off there with false.`,
  });
