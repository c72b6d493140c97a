import { parse } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { addDependencies } from '../edits/add-dependencies.ts';
import { appendProperty } from '../edits/append-property.ts';
import { objectIn } from '../edits/object-in.ts';
import { removeProperty } from '../edits/remove-property.ts';
import type { Draft } from '../plan/draft.ts';
import type { BaseOf, Changing } from './changing.ts';
import { capabilityNames, presencesOf } from '../capabilities/known.ts';
import { neighbourAbove } from './neighbour-above.ts';

const groups = ['dependencies', 'devDependencies', 'scripts'] as const;
type Own = Readonly<Record<(typeof groups)[number], Readonly<Record<string, string>>>>;
type Manifest = Partial<Own>;

/** Capabilities have something in the `package.json` of the root and of the backend. */
const manifestFiles = ['package.json', 'backend/package.json'] as const;

/** What a set of capabilities has in one of them. */
function manifestOf(file: (typeof manifestFiles)[number], names: readonly string[]): Own {
  const pieces = presencesOf(names).map(({ piece }) => piece);
  const merged = (maps: readonly (Readonly<Record<string, string>> | undefined)[]): Record<string, string> =>
    Object.assign({}, ...maps) as Record<string, string>;
  if (file === 'package.json')
    return {
      dependencies: {},
      devDependencies: {},
      scripts: merged(pieces.map(({ scripts }) => scripts?.root)),
    };
  return {
    dependencies: merged(pieces.map(({ dependencies }) => dependencies)),
    devDependencies: merged(pieces.map(({ devDependencies }) => devDependencies)),
    scripts: merged(pieces.map(({ scripts }) => scripts?.backend)),
  };
}

/** Adds and removes packages and scripts. A package that the base has as well stays. */
export function changeManifests(
  draft: Draft,
  { before, after }: Pick<Changing, 'before' | 'after'>,
  baseOf: BaseOf,
): readonly Diagnostic[] {
  for (const file of manifestFiles) {
    const [had, has] = [manifestOf(file, before), manifestOf(file, after)];
    const base = parse(baseOf(file)) as Manifest | undefined;
    const order = [
      ...Object.keys(base?.scripts ?? {}),
      ...Object.keys(manifestOf(file, capabilityNames).scripts),
    ];
    draft.edit(file, (text) => {
      objectIn(text, file, groups);
      return grown(shrunk(text, lacking(had, has), base ?? {}), lacking(has, had), order);
    });
  }
  return [];
}

/** What one manifest has that another has not. */
const lacking = (one: Own, other: Own): Own =>
  Object.fromEntries(
    groups.map((group) => [
      group,
      Object.fromEntries(Object.entries(one[group]).filter(([name]) => !(name in other[group]))),
    ]),
  ) as unknown as Own;

const shrunk = (text: string, going: Own, base: Manifest): string =>
  groups.reduce(
    (left, group) =>
      Object.keys(going[group])
        .filter((name) => base[group]?.[name] === undefined)
        .reduce((one, name) => removeProperty(one, [group], name), left),
    text,
  );

const grown = (text: string, coming: Own, order: readonly string[]): string =>
  Object.entries(coming.scripts).reduce(
    (one, [name, script]) => withScript(one, name, script, order),
    addDependencies(text, coming),
  );

function withScript(text: string, name: string, script: string, order: readonly string[]): string {
  const present = Object.keys((parse(text) as Manifest).scripts ?? {});
  const above = neighbourAbove(order, name, present);
  return appendProperty(text, ['scripts'], name, script, (other) => other === above) ?? text;
}
