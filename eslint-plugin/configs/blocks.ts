import type { Conventions, Part } from 'paxx-conventions';
import type { PaxxDocs, Topic } from '../rule/paxx-docs.ts';
import { rules, type RuleName } from '../rules.ts';

/** The rules that look at one kind of file, and what their verdicts depend on besides that file. */
export interface Block {
  readonly name: string;
  readonly files: readonly string[];
  readonly ignores?: readonly string[];
  readonly rules: readonly RuleName[];
  /** Registries by id; `registries`, that they are there; `slugs`, everything that permissions depend on. */
  readonly facts: readonly string[];
  readonly isGenerated?: boolean;
}

/**
 * The blocks of a preset for a project: one for each registry, so that a change of one registry makes ESLint's cache
 * forget only the files that depend on it.
 */
export function blocksOf(conventions: Conventions): readonly Block[] {
  const sources = sourcesOf(conventions);
  return [
    { name: 'project', files: ['eslint.config.*'], rules: ['require-project'], facts: ['registries'] },
    ...conventions.registries.map(({ id, part, file }): Block => ({
      name: `registry/${id}`,
      files: [...filesOf(conventions, part), globOf(file)],
      rules: ruleNames(({ registries }) => registries?.includes(id) ?? false),
      facts: [id],
    })),
    blockAbout('layers', sources),
    blockAbout('endpoints', [...sources, ...filesOf(conventions, 'frontendApp')], ['slugs']),
    blockAbout('data', filesOf(conventions, 'model')),
    // The generated client of the frontend (C12).
    {
      name: 'generated',
      files: ['frontend/src/lib/api.ts'],
      rules: ['no-edited-generated'],
      facts: [],
      isGenerated: true,
    },
  ];
}

const blockAbout = (about: Topic, files: readonly string[], facts: readonly string[] = []): Block => ({
  name: about,
  files,
  ignores: ['**/tests/**', '**/*.test.*', '**/*.spec.*'],
  rules: ruleNames(({ topic }) => topic === about),
  facts,
});

/** Every TypeScript file of the folder that the routers live in. */
function sourcesOf({ layout }: Conventions): readonly string[] {
  const [folder = ''] = (layout.router ?? '').split('/');
  const prefix = folder === '' || folder.includes('{') ? '' : `${folder}/`;
  return [`${prefix}**/*.{ts,tsx,mts,cts}`];
}

// Message files are JSON, which ESLint reads in another language: their registry speaks for them.
function filesOf({ layout }: Conventions, part: Part): readonly string[] {
  const pattern = layout[part];
  return pattern === undefined || pattern.endsWith('.json') ? [] : [globOf(pattern)];
}

const globOf = (pattern: string): string => pattern.replaceAll(/\{[^}]*\}/g, '*');

function ruleNames(isWanted: (docs: PaxxDocs) => boolean): readonly RuleName[] {
  return (Object.keys(rules) as RuleName[]).filter((name) => isWanted(rules[name].meta.docs));
}
