import type { Linter } from 'eslint';

/**
 * Lets nothing but paxx speak about a generated file: no other rule's report, no fix by anybody. Together with
 * `noInlineConfig` it leaves no way to change the file, or to hush the rule that guards it, from within.
 */
export const generated: Linter.Processor = {
  meta: { name: 'paxx/generated' },
  supportsAutofix: false,
  preprocess: (text) => [text],
  postprocess: (lists) =>
    lists.flat().filter(({ fatal, ruleId }) => fatal === true || (ruleId?.startsWith('paxx/') ?? false)),
};
