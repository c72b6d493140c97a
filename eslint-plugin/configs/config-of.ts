import type { ESLint, Linter } from 'eslint';
import type { PaxxSettings } from '../project/settings.ts';
import { rules, type RuleName } from '../rules.ts';
import type { Block } from './blocks.ts';

export type Preset = 'recommended' | 'strict';

/** What a block becomes under a preset, but for its files; `strict` turns every rule into an error, but for reminders. */
export function configOf(block: Block, preset: Preset, plugin: ESLint.Plugin): Linter.Config {
  const severities = block.rules
    .filter((name) => preset === 'strict' || rules[name].meta.docs.recommended)
    .map((name) => [`paxx/${name}`, severityOf(name, preset)]);
  return {
    name: `paxx/${preset}/${block.name}`,
    ...(block.ignores ? { ignores: [...block.ignores] } : {}),
    plugins: { paxx: plugin },
    rules: Object.fromEntries(severities) as Linter.RulesRecord,
    ...(block.isGenerated === true ? guard : {}),
    ...(block.isMessages === true ? { processor: 'paxx/messages' } : {}),
  };
}

/** What a block's files say to the rules, as far as it is the same for every project. */
export const blockSettings = ({ isGenerated }: Block): PaxxSettings =>
  isGenerated === true ? { isGenerated } : {};

function severityOf(name: RuleName, preset: Preset): Linter.RuleSeverity {
  const { type, docs } = rules[name].meta;
  if (docs.isReminder === true) return 'warn';
  return preset === 'strict' || type === 'problem' ? 'error' : 'warn';
}

/** What keeps a generated file from hushing the rule that guards it, and other rules from fixing it. */
const guard: Linter.Config = {
  processor: 'paxx/generated',
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
};
