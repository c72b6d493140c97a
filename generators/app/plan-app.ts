import { readdirSync } from 'node:fs';
import path from 'node:path';
import {
  defaultConventions,
  layouts,
  registriesOf,
  type Layout,
  type LayoutName,
  type Registry,
} from 'paxx-conventions';
import type { Context } from '../command/command.ts';
import { addDependencies, type Dependencies } from '../edits/add-dependencies.ts';
import { createFormatter } from '../plan/create-formatter.ts';
import { Draft } from '../plan/draft.ts';
import type { ConflictAction } from '../plan/draft-file.ts';
import type { Plan } from '../plan/plan.ts';
import { orderImports } from '../render/order-imports.ts';
import { relocate } from '../render/relocate.ts';
import { reword } from '../render/reword.ts';
import { renderOverlay, type RenderedTemplate } from '../render/render-overlay.ts';
import { templatesOf } from '../render/render-template.ts';
import { packageManager } from '../command/package-manager.ts';
import { version } from '../command/version.ts';
import { choiceNames, type Chosen } from './choices.ts';
import type { AppInput } from './gather-app.ts';
import { needsOwnNode } from './needs-own-node.ts';

/** Everything a new project consists of, as a plan. */
export async function planApp(input: AppInput, options: Context['options']): Promise<Plan> {
  const onConflict = options['on-conflict'] as ConflictAction | undefined;
  const draft = new Draft(input.root, { command: `app ${input.folder}`, onConflict });
  const data = viewOf(input);
  for (const { path: file, contents, template } of renderedBy(overlaysOf(input), data, input.layout))
    draft.write(file, contents, { template });
  if (input.hasOwnNode && needsOwnNode(process.versions.node))
    draft.addNotice(
      `Node ${process.versions.node} is too old for the project, so it brings its own: the package "node" in package.json.`,
    );
  draft.addPostStep({ title: 'Installing the dependencies', ...packageManager('install'), cwd: '' });
  draft.addPostStep({
    title: 'Writing the API document and its client',
    ...packageManager('api:generate'),
    cwd: '',
  });
  return draft.build(createFormatter(input.root, formatOptions));
}

/** What the new project's `.prettierrc.json` says; it cannot be looked up before it exists. */
const formatOptions = { singleQuote: true, printWidth: 100, trailingComma: 'all' } as const;

/** What the templates print. */
function viewOf({ name, title, locales, layout, tasks, tarballs, root, hasOwnNode }: AppInput): Chosen & {
  readonly project: { readonly name: string; readonly title: string };
  readonly locales: readonly string[];
  readonly sourceLocale: string;
  readonly needsNode: boolean;
  readonly generatorVersion: string;
  /** Where each part of a feature lives, and every registry. */
  readonly paths: Layout;
  readonly registries: readonly Registry[];
  readonly paxx: { readonly plugin: string; readonly overrides: Readonly<Record<string, string>> };
} {
  return {
    project: { name, title },
    layout,
    tasks,
    locales,
    sourceLocale: locales[0] ?? 'en',
    needsNode: hasOwnNode,
    generatorVersion: version(),
    paths: layouts[layout],
    registries: registriesOf(layouts[layout]),
    paxx: tarballs === undefined ? { plugin: `^${version()}`, overrides: {} } : packed(tarballs, root),
  };
}

/** Packed tarballs instead of the registry: the plugin by path, and its dependency overridden to the one beside it. */
function packed(tarballs: string, root: string): { plugin: string; overrides: Record<string, string> } {
  const relative = path.relative(root, tarballs).split(path.sep).join('/');
  const spec = (name: string): string => `file:${relative}/${name}-${version()}.tgz`;
  return { plugin: spec('eslint-plugin-paxx'), overrides: { 'paxx-conventions': spec('paxx-conventions') } };
}

interface Overlay {
  readonly overlay: string;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * The folders of templates to lay over each other: the base, what there is for each choice (`tasks-temporal`), then for
 * each locale what there is for its language.
 */
function overlaysOf({ locales, ...input }: AppInput): Overlay[] {
  const existing = new Set(readdirSync(templatesOf('app')));
  const chosen = choiceNames.map((name) => ({ overlay: `${name}-${input[name]}`, variables: {} }));
  const translated = locales.flatMap((locale, index) =>
    ['locale', `locale-${locale.split('-')[0] ?? locale}`, ...(index === 0 ? ['locale-source'] : [])].map(
      (overlay) => ({
        overlay,
        variables: { locale },
      }),
    ),
  );
  return [{ overlay: 'base', variables: {} }, ...chosen, ...translated].filter(({ overlay }) =>
    existing.has(overlay),
  );
}

/**
 * Every file at its place. The base is written in the layout `slice`, moved to the chosen one and spelled as that does;
 * what a layout has of its own is written in it. A later overlay takes the place of an earlier one's file; of a
 * `package.json` it has only what is added.
 */
function renderedBy(
  overlays: readonly Overlay[],
  data: object,
  layout: LayoutName,
): Iterable<RenderedTemplate> {
  const rendered = overlays.flatMap(({ overlay, variables }) =>
    renderOverlay(path.join(templatesOf('app'), overlay), { ...data, ...variables }, variables).map(
      (file) => ({
        ...file,
        contents: overlay.startsWith('layout-') ? file.contents : reword(file.path, file.contents, layout),
        template: `app/templates/${overlay}/${file.template}`,
      }),
    ),
  );
  const chosen = { ...defaultConventions, layout: layouts[layout] };
  const moved = relocate(rendered, defaultConventions, chosen);
  const files = new Map<string, RenderedTemplate>();
  for (const file of moved) {
    const below = files.get(file.path);
    const contents = orderImports(file.contents);
    files.set(file.path, below && isPackage(file) ? withPackages(below, contents) : { ...file, contents });
  }
  return files.values();
}

const isPackage = ({ path: file }: RenderedTemplate): boolean => path.posix.basename(file) === 'package.json';

const withPackages = (below: RenderedTemplate, added: string): RenderedTemplate => ({
  ...below,
  contents: addDependencies(below.contents, JSON.parse(added) as Dependencies),
});
