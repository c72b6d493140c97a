import { messageFolder, registries, type Conventions, type Part } from 'paxx-conventions';
import type { PaxxDocs, Topic } from '../rule/paxx-docs.ts';
import { rules, type RuleName } from '../rules.ts';

/** The rules that look at one kind of file, and what their verdicts depend on besides that file. */
export interface Block {
  readonly name: string;
  readonly rules: readonly RuleName[];
  /** Registries by id; `registries`, that they are there; `slugs`, everything that permissions depend on. */
  readonly facts: readonly string[];
  readonly ignores?: readonly string[];
  readonly isGenerated?: boolean;
  /** Its files are JSON. */
  readonly isMessages?: boolean;
  /** The files of a project that has these conventions; none where it has no such part or registry. */
  readonly files: (conventions: Conventions) => readonly string[];
}

/** Every linted file: the pattern itself makes ESLint lint nothing more. */
export const everyFile = '**/*';

/**
 * The blocks of a preset: one for each registry, so that a change of one registry makes ESLint's cache forget only the files
 * that depend on it. They are the same for every project; which files they are about is asked whenever ESLint is started.
 */
export const blocks = (): readonly Block[] => [
  { name: 'project', files: () => [everyFile], rules: ['require-project'], facts: ['registries'] },
  ...registries.map(({ id }): Block => ({
    name: `registry/${id}`,
    files: (conventions) => filesAround(conventions, id),
    rules: ruleNames(({ registries: watched }) => watched?.includes(id) ?? false),
    facts: [id],
  })),
  blockAbout('layers', sourcesOf),
  blockAbout('endpoints', (own) => [...sourcesOf(own), ...filesOf(own, 'frontendApp')], ['slugs']),
  blockAbout('data', (own) => filesOf(own, 'model')),
  blockAbout('text', pagesOf, ['source messages']),
  { ...blockAbout('translations', messagesOf, ['messages of all']), isMessages: true },
  {
    name: 'generated',
    files: ({ generated = [] }) => generated,
    rules: ['no-edited-generated', 'fresh-generated'],
    facts: ['sources of generated files'],
    isGenerated: true,
  },
];

const blockAbout = (about: Topic, files: Block['files'], facts: readonly string[] = []): Block => ({
  name: about,
  files,
  ignores: ['**/tests/**', '**/e2e/**', '**/*.test.*', '**/*.spec.*'],
  rules: ruleNames(({ topic }) => topic === about),
  facts,
});

/** Every source of the folder that the routers live in. */
function sourcesOf({ layout }: Conventions): readonly string[] {
  const [folder = ''] = (layout.router ?? layout.service ?? layout.model ?? '').split('/');
  const prefix = folder === '' || folder.includes('{') ? '' : `${folder}/`;
  return [`${prefix}**/*.{ts,tsx,mts,cts,js,mjs,cjs}`];
}

/** Every source of the folder that the messages are shown in: the one in which they stand. */
function pagesOf(conventions: Conventions): readonly string[] {
  const folder = messageFolder('*', conventions);
  if (folder === undefined) return [];
  const prefix = folder.replace(/(?:^|\/)[^/]*\/\*$/, '/').replace(/^\//, '');
  return [`${prefix}**/*.{ts,tsx,mts,js,jsx,mjs}`];
}

function messagesOf(conventions: Conventions): readonly string[] {
  const folder = messageFolder('*', conventions);
  return folder === undefined ? [] : [`${folder}/*.json`];
}

/** The parts that a registry names, and the registry itself. */
function filesAround(conventions: Conventions, id: string): readonly string[] {
  const registry = conventions.registries.find((row) => row.id === id);
  return registry ? [...filesOf(conventions, registry.part), globOf(registry.file)] : [];
}

// Message files are JSON, which ESLint reads in another language: their registry speaks for them.
function filesOf({ layout }: Conventions, part: Part): readonly string[] {
  const pattern = layout[part];
  return pattern === undefined || pattern.endsWith('.json') ? [] : [globOf(pattern)];
}

/** The folders of routes have brackets in their names, which a glob would read. */
const globOf = (pattern: string): string =>
  pattern.replaceAll(/[()[\]]/g, String.raw`\$&`).replaceAll(/\{[^}]*\}/g, '*');

function ruleNames(isWanted: (docs: PaxxDocs) => boolean): readonly RuleName[] {
  return (Object.keys(rules) as RuleName[]).filter((name) => isWanted(rules[name].meta.docs));
}
