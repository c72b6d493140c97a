import { parse } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { addDependencies } from '../edits/add-dependencies.ts';
import { appendProperty } from '../edits/append-property.ts';
import { objectIn } from '../edits/object-in.ts';
import { removeProperty } from '../edits/remove-property.ts';
import type { Draft } from '../plan/draft.ts';
import { withoutPreloads } from './change-preloads.ts';
import { absent, unfit, type BaseOf, type Changing } from './changing.ts';
import { capabilityNames, presencesOf } from '../capabilities/known.ts';
import { neighbourAbove } from '../edits/neighbour-above.ts';

const groups = ['dependencies', 'devDependencies', 'scripts'] as const;
type Own = Readonly<Record<(typeof groups)[number], Readonly<Record<string, string>>>>;
type Manifest = Partial<Own>;

/** Capabilities have something in the `package.json` of the root and of both halves. */
export const manifestFiles = ['package.json', 'backend/package.json', 'frontend/package.json'] as const;

/** What a set of capabilities has in one of them. */
function manifestOf(file: (typeof manifestFiles)[number], names: readonly string[]): Own {
  const pieces = presencesOf(names).map(({ piece }) => piece);
  const merged = (maps: readonly (Readonly<Record<string, string>> | undefined)[]): Record<string, string> =>
    Object.assign({}, ...maps) as Record<string, string>;
  if (file === 'frontend/package.json')
    return {
      dependencies: merged(pieces.map(({ frontend }) => frontend?.dependencies)),
      devDependencies: merged(pieces.map(({ frontend }) => frontend?.devDependencies)),
      scripts: merged(pieces.map(({ frontend }) => frontend?.scripts)),
    };
  if (file === 'package.json')
    return {
      dependencies: {},
      devDependencies: merged(pieces.map(({ tools }) => tools)),
      scripts: merged(pieces.map(({ scripts }) => scripts?.root)),
    };
  return {
    dependencies: merged(pieces.map(({ dependencies }) => dependencies)),
    devDependencies: merged(pieces.map(({ devDependencies }) => devDependencies)),
    scripts: merged(pieces.map(({ scripts }) => scripts?.backend)),
  };
}

/** Adds and removes packages and scripts. A package that the base has as well stays, and so does a script of the team's own. */
export function changeManifests(draft: Draft, changing: Changing, baseOf: BaseOf): readonly Diagnostic[] {
  return manifestFiles.flatMap((file) => {
    const [had, has] = [manifestOf(file, changing.before), manifestOf(file, changing.after)];
    const change = { file, going: lacking(had, has), coming: lacking(has, had) };
    const isEmpty = (own: Own): boolean => groups.every((group) => Object.keys(own[group]).length === 0);
    if (isEmpty(change.going) && isEmpty(change.coming)) return [];
    const text = draft.read(file);
    if (text !== undefined) return changeManifest(draft, text, change, baseOf(file));
    return isEmpty(change.coming) ? [] : [absent(file, JSON.stringify(change.coming, undefined, 2))];
  });
}

interface Change {
  readonly file: (typeof manifestFiles)[number];
  readonly going: Own;
  readonly coming: Own;
}

function changeManifest(draft: Draft, text: string, change: Change, baseText: string): readonly Diagnostic[] {
  const { file, going, coming } = change;
  try {
    objectIn(text, file, groups);
  } catch (error) {
    if (!(error instanceof PaxxError)) throw error;
    return error.diagnostics;
  }
  const base = (parse(baseText) as Manifest | undefined) ?? {};
  const { scripts: present = {} } = parse(text) as Manifest;
  const isOther = (name: string, script: string): boolean =>
    present[name] !== undefined &&
    base.scripts?.[name] === undefined &&
    withoutPreloads(present[name]) !== withoutPreloads(script);
  const [kept, rest] = partition(going.scripts, isOther);
  const [taken, free] = partition(coming.scripts, isOther);
  const names = [
    ...Object.keys(base.scripts ?? {}),
    ...Object.keys(manifestOf(file, capabilityNames).scripts),
  ];
  draft.edit(file, () =>
    grown(shrunk(text, { ...going, scripts: rest }, base), { ...coming, scripts: free }, names),
  );
  return [
    ...Object.keys(kept).map((name) => unfit(file, `Take its script "${name}" out of it by hand.`)),
    ...Object.entries(taken).map(([name, script]) =>
      unfit(
        file,
        `Its script "${name}" is another one; what belongs there is this.`,
        `"${name}": "${script}"`,
      ),
    ),
  ];
}

/** Those scripts for which something is true, and the others. */
function partition(
  scripts: Own['scripts'],
  isTrue: (name: string, script: string) => boolean,
): readonly [Own['scripts'], Own['scripts']] {
  const entries = Object.entries(scripts);
  const those = (wanted: boolean): Own['scripts'] =>
    Object.fromEntries(entries.filter(([name, script]) => isTrue(name, script) === wanted));
  return [those(true), those(false)];
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
