import type { ESLint, Linter } from 'eslint';
import { rules, type RuleName } from '../rules.ts';
import type { Block } from './blocks.ts';

export type Preset = 'recommended' | 'strict';

/** What a block becomes under a preset; `strict` turns every rule into an error. */
export function configOf(block: Block, preset: Preset, plugin: ESLint.Plugin): Linter.Config {
  const severities = block.rules
    .filter((name) => preset === 'strict' || rules[name].meta.docs.recommended)
    .map((name) => [`paxx/${name}`, severityOf(name, preset)]);
  return {
    name: `paxx/${preset}/${block.name}`,
    files: [...block.files],
    ...(block.ignores ? { ignores: [...block.ignores] } : {}),
    plugins: { paxx: plugin },
    rules: Object.fromEntries(severities) as Linter.RulesRecord,
    ...(block.isGenerated === true ? guard : {}),
  };
}

const severityOf = (name: RuleName, preset: Preset): Linter.RuleSeverity =>
  preset === 'strict' || rules[name].meta.type === 'problem' ? 'error' : 'warn';

/** What keeps a generated file from hushing the rule that guards it, and other rules from fixing it. */
const guard: Linter.Config = {
  processor: 'paxx/generated',
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  settings: { paxx: { isGenerated: true } },
};
