import {
  entryFor,
  filesMatching,
  locate,
  namesIn,
  parseSource,
  parts,
  pathOf,
  RegistryEditor,
  registryFile,
  resolverOf,
  sliceParts,
  type Names,
  type Part,
} from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../engine/diagnostics/diagnostic.ts';
import { partsToCome } from '../engine/naming/core-files.ts';
import type { Project } from '../engine/project/project.ts';
import { instancesOf } from '../engine/registrars/register-parts.ts';
import { apiDocument } from './api-document.ts';
import { claimingParts, claimsOf, claimsReader, type Claim } from './claims.ts';
import type { RenderedPart } from './render-parts.ts';

/**
 * What a slice would have of a project that the project has already: a table, a type, an export of the models, a schema, an
 * operation or a path of the API, a permission.
 *
 * @example clashes(names('order page'), rendered, project) // where there is "order": both have the schema "OrderPage"
 */
export function clashes(feature: Names, rendered: readonly RenderedPart[], project: Project): Diagnostic[] {
  const wanted = new Set(rendered.flatMap(({ part, contents }) => claimsOf(part, contents)));
  const found = [...ofOthers(feature, wanted, project)].flatMap(({ file, claims }) => {
    const shared = [...claims].find((claim) => wanted.has(claim));
    return shared === undefined ? [] : clash(shared, feature, file, file);
  });
  const parts = rendered.map(({ part }) => part);
  return [
    ...misplaced(feature, project),
    ...found,
    ...claimedLater(feature, wanted, project),
    ...unregistrable(feature, parts, project),
  ];
}

/** What a capability has that the project may get later. The first is reason enough for another name. */
function claimedLater(feature: Names, wanted: ReadonlySet<Claim>, project: Project): Diagnostic[] {
  for (const part of claimingParts)
    for (const { owner, text } of partsToCome(part, project)) {
      const shared = claimsOf(part, text).find((claim) => wanted.has(claim));
      if (shared !== undefined) return [clash(shared, feature, `the capability "${owner}"`)];
    }
  return [];
}

/** A registry that has the name for something else, such as the list of all messages, which is called "messages". */
function unregistrable(feature: Names, parts: readonly Part[], project: Project): Diagnostic[] {
  const { conventions } = project;
  const wanted = conventions.registries.filter(
    ({ part, symbol }) => parts.includes(part) && symbol !== undefined,
  );
  return wanted.flatMap((registry) =>
    instancesOf(registry, project).flatMap((variables) => {
      const file = registryFile(registry, variables);
      const text = project.read(file);
      const entry = entryFor(registry, feature, conventions, variables);
      const name = entry.symbol ?? '';
      // Long registries are parsed only where the name is to be found in them at all.
      if (text?.includes(name) !== true || !namesIn(parseSource(text, file)).has(name)) return [];
      const editor = new RegistryEditor(text, registry, file, resolverOf(file, project));
      return editor.find(entry) ? [] : meansElse(name, feature, file);
    }),
  );
}

const meansElse = (name: string, { human }: Names, file: string): Diagnostic =>
  diagnostic('PAXX2001', `"${human}" would be "${name}" in ${file}, where that is something else.`, {
    file,
    remedy: `Choose another name, such as "${human} entry".`,
  });

/**
 * What every other slice claims, by the file, and what the API document has besides. A document that has every operation of
 * the slice was written when the slice stood there.
 */
function* ofOthers(
  feature: Names,
  wanted: ReadonlySet<Claim>,
  project: Project,
): Generator<{ file: string; claims: Iterable<Claim> }> {
  const { layout } = project.conventions;
  const own = new Set<Claim>();
  for (const part of claimingParts) {
    const pattern = layout[part];
    if (pattern === undefined) continue;
    const ownFile = pathOf(part, feature, project.conventions);
    for (const file of filesMatching(pattern, project)) {
      const claims = project.derive(file, claimsReader(part)) ?? [];
      if (file !== ownFile) yield { file, claims };
      else for (const claim of claims) own.add(claim);
    }
  }
  const { file, claims } = apiDocument(project);
  const operations = [...wanted].filter((claim) => claim.startsWith('operation '));
  if (operations.length === 0 || !operations.every((claim) => claims.has(claim)))
    yield { file, claims: [...claims].filter((claim) => !own.has(claim)) };
}

/** A folder that holds other things already: where modules stand beside it, the tasks of "settings" would be a settings group. */
function misplaced(feature: Names, { conventions }: Project): Diagnostic[] {
  return sliceParts.flatMap((part) => {
    if (conventions.layout[part] === undefined) return [];
    const file = pathOf(part, feature, conventions, { number: '0001', locale: 'en' });
    const found = locate(file, conventions)?.part ?? part;
    if (found === part) return [];
    return diagnostic(
      'PAXX2001',
      `The ${parts[part].noun} of "${feature.human}" would be a ${parts[found].noun}.`,
      {
        file,
        remedy: 'Choose another name for the feature, such as a longer one.',
      },
    );
  });
}

const clash = (claim: Claim, feature: Names, owner: string, file?: string): Diagnostic =>
  diagnostic('PAXX2001', `"${feature.human}" would have the ${claim}, which ${owner} has already.`, {
    ...(file === undefined ? {} : { file }),
    remedy: 'Choose another name for the feature or the field.',
  });
