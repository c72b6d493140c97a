import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';

export type Topic = 'wiring' | 'layers' | 'endpoints' | 'data' | 'generated';

/** What the presets, the README's table and the head of each page are derived from. */
export interface PaxxDocs {
  /** Whether the preset `recommended` has the rule: a problem as an error, a suggestion as a warning. */
  readonly recommended: boolean;
  readonly topic: Topic;
  /** The requirements that the rule meets. */
  readonly requirements: readonly string[];
  /** The registries, by id, that the rule watches over. */
  readonly registries?: readonly string[];
}

// Addressed by the package's own name, because sources and build lie at different depths.
const manifest = pathToFileURL(createRequire(import.meta.url).resolve('eslint-plugin-paxx/package.json'));

/** Creates a rule whose documentation is the page that is installed with it: of the same version, and offline. */
export const createRule = RuleCreator<PaxxDocs>((name) => new URL(`docs/rules/${name}.md`, manifest).href);
