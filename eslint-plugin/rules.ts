import type { Rule } from 'eslint';
import { wiringRules, type WiringRuleName } from 'paxx-conventions';
import { createWiringRule } from './registration/create-wiring-rule.ts';
import type { PaxxDocs } from './rule/paxx-docs.ts';
import { enumValues } from './rules/enum-values.ts';
import { foreignKeyNames } from './rules/foreign-key-names.ts';
import { freshGenerated } from './rules/fresh-generated.ts';
import { httpErrorsInApi } from './rules/http-errors-in-api.ts';
import { knownMessageKey } from './rules/known-message-key.ts';
import { knownPermission } from './rules/known-permission.ts';
import { messageArgumentsMatch } from './rules/message-arguments-match.ts';
import { noEditedGenerated } from './rules/no-edited-generated.ts';
import { noHardcodedText } from './rules/no-hardcoded-text.ts';
import { noRedundantNullable } from './rules/no-redundant-nullable.ts';
import { noUntranslatedMessage } from './rules/no-untranslated-message.ts';
import { ormInRepositories } from './rules/orm-in-repositories.ts';
import { requirePermission } from './rules/require-permission.ts';
import { requireProject } from './rules/require-project.ts';
import { tableNames } from './rules/table-names.ts';
import { thinHandlers } from './rules/thin-handlers.ts';
import { translationsInSync } from './rules/translations-in-sync.ts';
import { workspacePath } from './rules/workspace-path.ts';

/** A rule in ESLint's own types: those of typescript-eslint do not fit into `defineConfig`. */
export interface PaxxRule extends Rule.RuleModule {
  readonly name: string;
  readonly meta: Rule.RuleMetaData & {
    readonly docs: PaxxDocs & { readonly description: string; readonly url: string };
    readonly messages: Readonly<Record<string, string>>;
  };
}

const ownRules = {
  'enum-values': enumValues,
  'foreign-key-names': foreignKeyNames,
  'fresh-generated': freshGenerated,
  'http-errors-in-api': httpErrorsInApi,
  'known-message-key': knownMessageKey,
  'known-permission': knownPermission,
  'message-arguments-match': messageArgumentsMatch,
  'no-edited-generated': noEditedGenerated,
  'no-hardcoded-text': noHardcodedText,
  'no-redundant-nullable': noRedundantNullable,
  'no-untranslated-message': noUntranslatedMessage,
  'orm-in-repositories': ormInRepositories,
  'require-permission': requirePermission,
  'require-project': requireProject,
  'table-names': tableNames,
  'thin-handlers': thinHandlers,
  'translations-in-sync': translationsInSync,
  'workspace-path': workspacePath,
};

/** The rules that watch over registries come from the registries' rows. */
const registered = Object.fromEntries(
  wiringRules.map((rule) => [rule.name, createWiringRule(rule)]),
) as Record<WiringRuleName, ReturnType<typeof createWiringRule>>;

export type RuleName = keyof typeof ownRules | WiringRuleName;

/** Every rule, in the order of the names. */
export const rules: Readonly<Record<RuleName, PaxxRule>> = sorted(rulesOf({ ...ownRules, ...registered }));

/** The one cast between the two families of types; a test lints with the result. */
function rulesOf<Name extends string>(all: Record<Name, object>): Record<Name, PaxxRule> {
  return all as Record<Name, PaxxRule>;
}

function sorted<Rules extends object>(all: Rules): Rules {
  const entries = Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries) as Rules;
}
