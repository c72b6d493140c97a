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
import type { Draft, Format } from '../engine/plan/draft.ts';
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
  if (![folder ?? mailTexts, mailTexts].some(project.exists))
    throw PaxxError.of('PAXX2004', 'This project has no messages that could be in another language.', {
      remedy: 'Add the web first: "paxx add web".',
    });
  const locale = await gatherLocale(context);
  return {
    plan: () =>
      makePlan(context, ['locale', locale], async (draft, format) => {
        if (project.conventions.locales.includes(locale)) return;
        draftLocale(draft, project, { source, locale });
        await draftOthers(draft, project, { source, locale }, format);
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

/** The words of mails, which are sent without a page, too. */
const mailTexts = 'backend/src/mail/texts';

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
  const [from, to] = [source, locale].map((one) => messageFolder(one, project.conventions));
  if (from === undefined || to === undefined) return;
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

/**
 * What else there is once a language: files that it has, and those that list them. Nothing marks what is not translated in
 * them, so it is said.
 */
async function draftOthers(
  draft: Draft,
  project: Project,
  { source, locale }: Languages,
  format: Format,
): Promise<void> {
  const { locales } = project.conventions;
  const [before, after] = [locales, [...locales, locale]].map((all) => desired(project, all));
  for (const [file, text] of after ?? []) {
    if (!file.startsWith(`${mailTexts}/`)) continue;
    const known = before?.get(file);
    if (known === undefined) draftText(draft, project, file, text, after?.get(`${mailTexts}/${source}.ts`));
    else if (known !== text && project.read(file) === (await format(file, known))) {
      const grown = await format(file, text);
      draft.edit(file, () => grown);
    } else if (known !== text) draft.addNotice(`${file} is not as paxx writes it: add "${locale}" there.`);
  }
}

/** Text that is code. @param english the same in the language of the templates */
function draftText(
  draft: Draft,
  project: Project,
  file: string,
  text: string,
  english: string | undefined,
): void {
  if (project.exists(file)) return;
  draft.write(file, text);
  if (text === english) draft.addNotice(`${file} is in English: translate it.`);
}

/** The files that paxx writes for the capabilities of a project, in both languages, by their path. */
const shippedMessages = (project: Project, { source, locale }: Languages) =>
  desired(project, [source, locale]);

/** The same in some languages. */
function desired(project: Project, locales: readonly string[]): ReadonlyMap<string, string> {
  const view = { ...viewOfProject(project, []), locales };
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
  if (text === undefined) return;
  const literal = `() => import('../../messages/${locale}')`;
  const result = new RegistryEditor(text, loaders).add([{ key: locale, literal }]);
  if (result.kind === 'edited') {
    draft.edit(loaders.file, () => result.text);
    return;
  }
  draft.addNotice(`${loaders.file} could not be edited. Write "${locale}: ${literal}" there.`);
}
