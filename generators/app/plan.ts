import path from 'node:path';
import { defaultConventions, layouts } from 'paxx-conventions';
import type { ProjectView } from '../engine/change/desired-files.ts';
import { draftProject } from '../engine/change/draft-capabilities.ts';
import { capabilityOf } from '../engine/capabilities/known.ts';
import type { Draft, Format } from '../engine/plan/draft.ts';
import type { Plan } from '../engine/plan/plan.ts';
import { factsOf } from '../engine/project/facts-of.ts';
import type { Context, Prepared, Wanted } from '../engine/run/command.ts';
import { makePlan } from '../engine/run/make-plan.ts';
import { generateStep, installStep, typed, typedPackageManager } from '../engine/run/package-manager.ts';
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
      [`${pnpm} db up`, 'an embedded database, no server needed'],
      ...typed(input.capabilities.flatMap((name) => capabilityOf(name).nextSteps ?? [])),
      [`${pnpm} dev`, input.capabilities.includes('web') ? 'the API and the web' : 'the API'],
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
    (draft, format) => draftApp(draft, input, format),
    formatOptions,
  );

async function draftApp(draft: Draft, input: AppInput, format: Format): Promise<void> {
  const { layout, root, capabilities, notices } = input;
  const conventions = { ...defaultConventions, layout: layouts[layout] };
  const project = { root, config: { layout }, ...factsOf(root, conventions) };
  const view = viewOf(input);
  await draftProject(draft, { project, view, before: [], after: capabilities, format });
  for (const notice of notices) draft.addNotice(notice);
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

function viewOf({ name, title, locales, layout, tarballs, root, hasOwnNode }: AppInput): ProjectView {
  return {
    project: { name, title },
    layout,
    locales,
    sourceLocale: locales[0] ?? 'en',
    needsNode: hasOwnNode,
    generatorVersion: version(),
    paxx: tarballs === undefined ? { plugin: `^${version()}`, overrides: {} } : packed(tarballs, root),
  };
}

/** Packed tarballs instead of the registry: the plugin by path, and its dependency overridden to the one beside it. */
function packed(tarballs: string, root: string): ProjectView['paxx'] {
  const relative = path.relative(root, tarballs).split(path.sep).join('/');
  const spec = (name: Parameters<typeof tarballOf>[0]): string =>
    `file:${relative}/${tarballOf(name, version())}`;
  return { plugin: spec('eslint-plugin-paxx'), overrides: { 'paxx-conventions': spec('paxx-conventions') } };
}
