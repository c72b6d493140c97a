import path from 'node:path';
import { defaultConventions, layouts, registriesOf } from 'paxx-conventions';
import type { Draft } from '../engine/plan/draft.ts';
import type { Plan } from '../engine/plan/plan.ts';
import { draftOverlays, type Overlay } from '../engine/render/draft-overlays.ts';
import type { Context, Prepared, Wanted } from '../engine/run/command.ts';
import { makePlan } from '../engine/run/make-plan.ts';
import { generateStep, installStep, typedPackageManager } from '../engine/run/package-manager.ts';
import { version } from '../engine/render/package-root.ts';
import { gatherApp, type AppInput } from './gather-app.ts';
import { neededNode, needsOwnNode } from './needs-own-node.ts';
import { tarballOf } from './tarballs.ts';

/** Bootstraps a project; everything in it belongs to its team from then on. */
export async function prepare(context: Context): Promise<Prepared> {
  const input = await gatherApp(context);
  const pnpm = typedPackageManager();
  return {
    root: input.root,
    plan: () => planApp(input, context.options),
    wanted: [wantedFor(input)],
    nextSteps: [
      [`cd ${input.folder}`, ''],
      [`${pnpm} db up && ${pnpm} db seed`, 'an embedded database, no server needed'],
      [`${pnpm} dev`, 'the API, with its documentation at /docs'],
      ['yo paxx:feature', 'the first feature; or npx generator-paxx feature'],
    ],
  };
}

/** Tarballs are there already, so that the registry only has to answer. */
const wantedFor = ({ tarballs }: AppInput): Wanted =>
  tarballs === undefined
    ? {
        spec: `eslint-plugin-paxx@^${version()}`,
        remedy: `Pack it from a clone of paxx with "npm run pack", and repeat the command with --tarballs and the folder that it names.`,
      }
    : { spec: 'eslint' };

/** Everything a new project consists of, as a plan. */
export const planApp = (input: AppInput, options: Context['options']): Promise<Plan> =>
  makePlan(
    { root: input.root, options },
    ['app', input.folder],
    (draft) => draftApp(draft, input),
    formatOptions,
  );

function draftApp(draft: Draft, input: AppInput): void {
  const { layout } = input;
  const conventions = { ...defaultConventions, layout: layouts[layout] };
  draftOverlays(draft, { conventions, config: { layout } }, overlaysOf(input));
  if (input.hasOwnNode) draft.addNotice(ownNodeNotice(process.versions.node));
  draft.addPostStep(installStep());
  draft.addPostStep(generateStep());
}

/** It is the largest package of the project, so it is named before anything is installed. */
function ownNodeNotice(release: string): string {
  const own = 'its own Node: the package "node", about 125 MB.';
  return needsOwnNode(release)
    ? `Node ${release} is too old for the project, so it brings ${own} With ${neededNode} it needs none.`
    : `The project brings ${own} --node system leaves it out.`;
}

/** What the new project's `.prettierrc.json` says; it cannot be looked up before it exists. */
const formatOptions = { singleQuote: true, printWidth: 100, trailingComma: 'all' } as const;

/** What the templates print. */
function viewOf({ name, title, locales, layout, tasks, tarballs, root, hasOwnNode }: AppInput) {
  return {
    project: { name, title },
    layout,
    tasks,
    locales,
    sourceLocale: locales[0] ?? 'en',
    needsNode: hasOwnNode,
    generatorVersion: version(),
    // Where each part of a feature lives, and every registry.
    paths: layouts[layout],
    registries: registriesOf(layouts[layout]),
    paxx: tarballs === undefined ? { plugin: `^${version()}`, overrides: {} } : packed(tarballs, root),
  };
}

/** Packed tarballs instead of the registry: the plugin by path, and its dependency overridden to the one beside it. */
function packed(tarballs: string, root: string): { plugin: string; overrides: Record<string, string> } {
  const relative = path.relative(root, tarballs).split(path.sep).join('/');
  const spec = (name: Parameters<typeof tarballOf>[0]): string =>
    `file:${relative}/${tarballOf(name, version())}`;
  return { plugin: spec('eslint-plugin-paxx'), overrides: { 'paxx-conventions': spec('paxx-conventions') } };
}

/**
 * The folders of templates to lay over each other: the base, what the layout has otherwise (`layout-modular`), what there
 * is for the tasks, then for each locale what there is for its language.
 */
function overlaysOf(input: AppInput): Overlay[] {
  const data = viewOf(input);
  const translated = input.locales.flatMap((locale, index) => {
    const language = `locale-${locale.split('-')[0] ?? locale}`;
    const folders = ['locale', language, ...(index === 0 ? ['locale-source'] : [])];
    return folders.map((folder) => ({ folder, data: { ...data, locale }, variables: { locale } }));
  });
  const general = ['base', 'layout', `tasks-${input.tasks}`].map((folder) => ({ folder, data }));
  return [...general, ...translated].map((overlay) => ({ generator: 'app', ...overlay }));
}
