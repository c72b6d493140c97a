import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { TSESLint } from '@typescript-eslint/utils';
import type { RuleWithMetaAndName } from '@typescript-eslint/utils/eslint-utils';
import type { PaxxDocs } from './paxx-docs.ts';

// Addressed by the package's own name, because sources and build lie at different depths.
const manifest = pathToFileURL(createRequire(import.meta.url).resolve('eslint-plugin-paxx/package.json'));

/** A rule without what most rules have in common: that they take no options, read JavaScript and are recommended. */
interface Declared<Options extends readonly unknown[], MessageIds extends string> extends Pick<
  RuleWithMetaAndName<Options, MessageIds>,
  'name' | 'create'
> {
  readonly meta: Omit<TSESLint.RuleMetaData<MessageIds, PaxxDocs, Options>, 'docs' | 'schema'> & {
    readonly schema?: TSESLint.RuleMetaData<MessageIds>['schema'];
    readonly docs: Omit<PaxxDocs, 'recommended'> & Partial<PaxxDocs> & { readonly description: string };
  };
}

/** Creates a rule whose documentation is the page that is installed with it: of the same version, and offline. */
export function createRule<Options extends readonly unknown[], MessageIds extends string>({
  name,
  meta,
  create,
}: Declared<Options, MessageIds>): TSESLint.RuleModule<MessageIds, Options, PaxxDocs> & {
  readonly name: string;
} {
  const url = new URL(`docs/rules/${name}.md`, manifest).href;
  const { defaultOptions } = meta;
  return {
    name,
    meta: { schema: [], languages: ['js/js'], ...meta, docs: { recommended: true, ...meta.docs, url } },
    create(context) {
      // ESLint merges the defaults into the options; other linters that run rules may hand over none.
      const options = context.options.length > 0 ? context.options : (defaultOptions ?? context.options);
      return create(context, options);
    },
  };
}
