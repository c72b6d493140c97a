import {
  messageFolder,
  messageRegistry,
  readJson,
  registryFile,
  RegistryEditor,
  type Registry,
} from 'paxx-conventions';
import { capabilitiesIn } from '../engine/capabilities/capabilities-in.ts';
import { desiredFiles } from '../engine/change/desired-files.ts';
import { viewOfProject } from '../engine/change/view-of-project.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { withNames } from '../engine/edits/with-capabilities.ts';
import type { Draft } from '../engine/plan/draft.ts';
import type { Project } from '../engine/project/project.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { makePlan } from '../engine/run/make-plan.ts';
import { checkStep } from '../engine/run/package-manager.ts';
import { gatherLocale } from './gather-locale.ts';
import { markOf, translated, type MessageTree } from './translate.ts';

/** Everything a project has once a language. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const { project } = context;
  const [source = ''] = project.conventions.locales;
  const folder = messageFolder(source, project.conventions);
  if (folder === undefined || !project.exists(folder))
    throw PaxxError.of('PAXX2004', 'This project has no messages that could be in another language.', {
      remedy: 'Add the web first: "paxx add web".',
    });
  const locale = await gatherLocale(context);
  return {
    plan: () =>
      makePlan(context, ['locale', locale], (draft) => {
        if (!project.conventions.locales.includes(locale)) draftLocale(draft, project, { source, locale });
      }),
    nextSteps: [
      [
        `${messageFolder(locale, project.conventions) ?? ''}/`,
        `translate what begins with "${markOf(source).trim()}"`,
      ],
      checkStep(),
    ],
  };
}

interface Languages {
  readonly source: string;
  readonly locale: string;
}

function draftLocale(draft: Draft, project: Project, languages: Languages): void {
  draftMessages(draft, project, languages);
  draftIndex(draft, project, languages);
  registerLoader(draft, languages.locale);
  const locales = [...project.conventions.locales, languages.locale];
  draft.edit('.yo-rc.json', (text) => withNames(text, 'locales', locales));
}

const treeOf = (text: string, file: string): MessageTree => {
  const json = readJson(text, file);
  if (json.kind === 'read') return json.value as MessageTree;
  const { message, remedy, ...place } = json.fault;
  throw PaxxError.of('PAXX2006', message, { file, remedy, ...place });
};

/** Each file of the source language in the other one. What is there already, is somebody's work, and stays. */
function draftMessages(draft: Draft, project: Project, { source, locale }: Languages): void {
  const [from = '', to = ''] = [source, locale].map((one) => messageFolder(one, project.conventions));
  const shipped = shippedMessages(project, { source, locale });
  for (const name of project.list(from).filter((one) => one.endsWith('.json'))) {
    const file = `${from}/${name}`;
    const target = `${to}/${name}`;
    if (project.exists(target)) {
      draft.addNotice(`${target} is there already, and stays as it is.`);
      continue;
    }
    const [ours, theirs] = [shipped.get(file), shipped.get(target)];
    // Where paxx does not know the language, it writes English.
    const known =
      ours === undefined || theirs === undefined || ours === theirs
        ? {}
        : { source: treeOf(ours, file), other: treeOf(theirs, target) };
    const tree = translated(treeOf(project.read(file) ?? '', file), markOf(source), known);
    draft.write(target, `${JSON.stringify(tree, undefined, 2)}\n`);
  }
}

/** The files that paxx writes for the capabilities of a project, in both languages, by their path. */
function shippedMessages(project: Project, { source, locale }: Languages): ReadonlyMap<string, string> {
  const view = { ...viewOfProject(project, []), locales: [source, locale] };
  const files = desiredFiles(project, capabilitiesIn(project), view, () => '0000');
  return new Map([...files.values()].map(({ path, contents }) => [path, contents]));
}

/** The index of the source language, held to its keys by the compiler. One that people have written otherwise is theirs to translate. */
function draftIndex(draft: Draft, project: Project, { source, locale }: Languages): void {
  const registry = messageRegistry(project.conventions);
  const [from, to] = [source, locale].map((one) => registry && registryFile(registry, { locale: one }));
  const text = from === undefined ? undefined : project.read(from);
  if (to === undefined || text === undefined || project.exists(to)) return;
  const declared = /^const messages = \{[^}]*\}(?=;$)/m;
  if (!declared.test(text)) {
    draft.addNotice(`${from ?? ''} is not as paxx writes it: make ${to} after it.`);
    return;
  }
  draft.write(
    to,
    `import type source from '../${source}';\n${text.replace(declared, (whole) => `${whole} satisfies typeof source`)}`,
  );
}

const loaders: Registry = {
  id: 'locales',
  noun: 'language',
  part: 'messages',
  file: 'frontend/src/i18n/locales.ts',
  shape: 'object',
  container: 'locales',
};

/** Where the web finds the messages of the language. */
function registerLoader(draft: Draft, locale: string): void {
  const text = draft.read(loaders.file);
  const literal = `() => import('../../messages/${locale}')`;
  const result =
    text === undefined ? undefined : new RegistryEditor(text, loaders).add([{ key: locale, literal }]);
  if (result?.kind === 'edited') {
    draft.edit(loaders.file, () => result.text);
    return;
  }
  draft.addNotice(`${loaders.file} could not be edited. Write "${locale}: ${literal}" there.`);
}
