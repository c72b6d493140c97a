import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LayoutName } from 'paxx-conventions';
import { afterAll } from 'vitest';
import { prepare as prepareAdd } from '../../../../generators/add/plan.ts';
import { planApp } from '../../../../generators/app/plan.ts';
import { choose } from '../../../../generators/engine/capabilities/choose.ts';
import type { Plan } from '../../../../generators/engine/plan/plan.ts';
import { openProject } from '../../../../generators/engine/project/open-project.ts';
import type { Prepared, ProjectContext } from '../../../../generators/engine/run/command.ts';

/** Texts by their path. */
export type Tree = ReadonlyMap<string, string>;

const parent = mkdtempSync(path.join(tmpdir(), 'paxx-trees-'));
afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
});

/** The names of some capabilities with what they need, as a new project would have them. */
export const withNeeds = (layout: LayoutName, names: readonly string[]): readonly string[] =>
  choose(layout, { with: names, without: names.includes('web') ? [] : ['web'], isMinimal: true }).names;

const trees = new Map<string, Promise<Tree>>();

/** Everything that a new project with exactly these capabilities, and what they need, consists of. */
export function born(layout: LayoutName, names: readonly string[]): Promise<Tree> {
  const capabilities = withNeeds(layout, names);
  const key = `${layout} ${capabilities.join()}`;
  const known = trees.get(key) ?? planned(layout, capabilities);
  trees.set(key, known);
  return known;
}

async function planned(layout: LayoutName, capabilities: readonly string[]): Promise<Tree> {
  const root = path.join(parent, 'nowhere', 'acme');
  const named = { folder: 'acme', root, name: 'acme', title: 'Acme', locales: ['en'], hasOwnNode: false };
  const { changes } = await planApp({ ...named, layout, capabilities, notices: [] }, {});
  return new Map(changes.map(({ path: file, contents }) => [file, contents ?? '']));
}

/** A tree as a project on disk, for as long as the test file runs. */
export function onDisk(tree: Tree): string {
  const root = path.join(mkdtempSync(path.join(parent, 'tree-')), 'acme');
  for (const [file, text] of tree) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

const places = new WeakMap<Tree, string>();

function placeOf(tree: Tree): string {
  const known = places.get(tree) ?? onDisk(tree);
  places.set(tree, known);
  return known;
}

type Prepare = (context: ProjectContext) => Promise<Prepared>;

/** What a command would do to a tree. */
export async function planFor(
  tree: Tree,
  prepare: Prepare,
  args: readonly string[],
  options = {},
): Promise<Plan> {
  const root = placeOf(tree);
  const context = { args, options, answers: {}, root, project: openProject(root), say: () => undefined };
  const { plan } = await prepare(context);
  return plan();
}

/** A tree once a plan was applied to it. */
export function applied(tree: Tree, { changes }: Plan): Tree {
  const result = new Map(tree);
  for (const { path: file, contents } of changes)
    if (contents === null) result.delete(file);
    else result.set(file, contents);
  return new Map([...result].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A tree to which capabilities were added. */
export const grown = async (tree: Tree, names: readonly string[]): Promise<Tree> =>
  applied(tree, await planFor(tree, prepareAdd, names));

/** Where two trees differ: the files, or nothing. */
export const differences = (one: Tree, other: Tree): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file)).sort();
