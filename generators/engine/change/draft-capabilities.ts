import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Draft } from '../plan/draft.ts';
import type { Project } from '../project/project.ts';
import { registerParts, unregisterParts } from '../registrars/register-parts.ts';
import { draftFiles } from '../render/draft-files.ts';
import { version } from '../render/package-root.ts';
import { withCapabilities } from '../edits/with-capabilities.ts';
import { changeFiles } from './change-files.ts';
import type { BaseOf, Changing } from './changing.ts';
import { desiredFiles } from './desired-files.ts';
import { changeDocuments } from './change-documents.ts';
import { namedBetween, placesIn } from './entries.ts';
import { changeManifests } from './change-manifests.ts';
import { changePreloads } from './change-preloads.ts';
import { lostMembers } from './lost-members.ts';
import { betweenMigrations, migrationNumbers } from './migration-numbers.ts';
import { changeTexts, replacedIn } from './change-texts.ts';
import { changeVariables } from './change-variables.ts';
import { projectSaying } from './project-saying.ts';
import { entriesOf, strandedFiles } from './stranded-files.ts';
import { strandedImports } from './stranded-imports.ts';

const config = '.yo-rc.json';

/**
 * Turns a project that has one set of capabilities into what it would be had it been made with another:
 *
 *     what goes of shared documents ─▶ files ─▶ what comes into shared documents
 *
 * What a document holds stands where it would stand if the project had everything, so that it does not matter when it came.
 *
 * @throws PaxxError with everything that people have to decide; nothing is written
 */
export async function draftCapabilities(draft: Draft, changing: Changing): Promise<void> {
  const { project, view, before, after, format } = changing;
  const staying = before.filter((name) => after.includes(name));
  const numberOf = migrationNumbers(project);
  const base = desiredFiles(project, [], view, numberOf);
  const baseOf: BaseOf = (file) => base.get(file)?.contents ?? '';
  const problems = await changeShared(draft, { ...changing, after: staying }, baseOf);
  draft.edit(config, (text) => withCapabilities(text, after));
  const grown = projectIn(draft, project);
  const files = [
    desiredFiles(project, before, view, numberOf),
    desiredFiles(grown, after, view, numberOf),
  ] as const;
  const stranded = strandedFiles(project, grown, files[0]);
  const changed = (file: string, text: string): string => replacedIn(file, text, staying, view.project.name);
  const changes = await changeFiles(draft, ...files, { format, changed });
  // A registry is what paxx writes as soon as what is named there is gone.
  const entries = entriesOf(stranded, project);
  problems.push(...stranded, ...changes.filter(({ file }) => !entries.includes(file)));
  problems.push(...(await changeShared(draft, { ...changing, project: grown, before: staying }, baseOf)));
  const going = { before: files[0], after: files[1], names: before.filter((name) => !after.includes(name)) };
  const named = stranded.map(({ file }) => file);
  problems.push(...strandedImports(draft, project, going).filter(({ file }) => !named.includes(file)));
  const coming = [...files[1].keys()].filter((file) => !files[0].has(file));
  for (const notice of [...betweenMigrations(project, coming), ...lostMembers(...files)])
    draft.addNotice(notice);
  settle(draft, problems.map(withVersions(project)));
}

/** Writes a new project: its files, and what its capabilities have in the documents that all share. */
export async function draftProject(draft: Draft, changing: Changing): Promise<void> {
  const { project, view, after } = changing;
  const numberOf = migrationNumbers(project);
  const base = desiredFiles(project, [], view, numberOf);
  draftFiles(
    draft,
    [...base.values()].filter(({ path }) => path === config),
  );
  draft.edit(config, (text) => withCapabilities(text, after));
  const made = projectIn(draft, project);
  const files = [...desiredFiles(made, after, view, numberOf).values()];
  draftFiles(
    draft,
    files.filter(({ path }) => path !== config),
  );
  const baseOf: BaseOf = (file) => base.get(file)?.contents ?? '';
  settle(draft, await changeShared(draft, { ...changing, project: made }, baseOf));
}

/** The project as its drafted `.yo-rc.json` says. */
const projectIn = (draft: Draft, project: Project): Project =>
  projectSaying(draft.read(config) ?? '', project);

/** Everything that capabilities have in files that they share, in both directions. */
async function changeShared(draft: Draft, changing: Changing, baseOf: BaseOf): Promise<Diagnostic[]> {
  return [
    ...(await changeEntries(draft, changing, baseOf)),
    ...changeManifests(draft, changing, baseOf),
    ...changeVariables(draft, changing, baseOf),
    ...changeDocuments(draft, changing, baseOf),
    ...changePreloads(draft, changing),
    ...changeTexts(draft, changing, baseOf),
  ];
}

/** Registers and takes out; goes on after a fault, so that all of them are said at once. */
async function changeEntries(
  draft: Draft,
  { project, before, after }: Changing,
  baseOf: BaseOf,
): Promise<readonly Diagnostic[]> {
  const place = placesIn(project, baseOf);
  const steps = [
    ...namedBetween(after, before).map((named) => () => unregisterParts(draft, project, named)),
    ...namedBetween(before, after).map(
      (named) => () => registerParts(draft, project, { ...named, after: place }),
    ),
  ];
  const problems: Diagnostic[] = [];
  for (const step of steps)
    await step().catch((error: unknown) => {
      if (!(error instanceof PaxxError)) throw error;
      problems.push(...error.diagnostics);
    });
  return problems;
}

/** Who wants to go on by hand is told what is left to do; everybody else decides first. Prose hinders nothing. */
function settle(draft: Draft, problems: readonly Diagnostic[]): void {
  const isLeft = ({ code, severity, file = '' }: Diagnostic): boolean =>
    severity === 'info' || (code === 'PAXX3011' && (draft.onConflict === 'keep' || file.endsWith('.md')));
  for (const { message, severity, snippet } of problems.filter(isLeft)) {
    const told = severity === 'info' ? message : `An edit is left to you. ${message}`;
    draft.addNotice(snippet === undefined ? told : `${told}\n${snippet}`);
  }
  const rest = problems.filter((problem) => !isLeft(problem));
  if (rest.length > 0) throw new PaxxError(rest);
}

/** A file may differ also because another release of paxx wrote it. */
const withVersions =
  ({ config: { version: own } }: Project) =>
  (problem: Diagnostic): Diagnostic => {
    if (!['PAXX3011', 'PAXX3015'].includes(problem.code) || own === undefined || own === version())
      return problem;
    const message = `${problem.message} The project was written by release ${own}, and this is ${version()}.`;
    return { ...problem, message };
  };
