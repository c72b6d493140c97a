import type { Rule } from 'eslint';
import { wiringRules, type WiringRuleName } from 'paxx-conventions';
import type { PaxxDocs } from './rule/paxx-docs.ts';
import { createWiringRule } from './registration/create-wiring-rule.ts';
import { enumValues } from './rules/enum-values.ts';
import { foreignKeyNames } from './rules/foreign-key-names.ts';
import { httpErrorsInApi } from './rules/http-errors-in-api.ts';
import { knownPermission } from './rules/known-permission.ts';
import { noEditedGenerated } from './rules/no-edited-generated.ts';
import { noRedundantNullable } from './rules/no-redundant-nullable.ts';
import { ormInRepositories } from './rules/orm-in-repositories.ts';
import { requirePermission } from './rules/require-permission.ts';
import { requireProject } from './rules/require-project.ts';
import { tableNames } from './rules/table-names.ts';
import { thinHandlers } from './rules/thin-handlers.ts';
import { workspacePath } from './rules/workspace-path.ts';

/** A rule in ESLint's own types: those of typescript-eslint do not fit into `defineConfig`. */
export interface PaxxRule extends Rule.RuleModule {
  readonly name: string;
  readonly meta: Rule.RuleMetaData & {
    readonly docs: PaxxDocs & { readonly description: string; readonly url: string };
    readonly messages: Readonly<Record<string, string>>;
  };
}

const ownRules = rulesOf({
  'enum-values': enumValues,
  'foreign-key-names': foreignKeyNames,
  'http-errors-in-api': httpErrorsInApi,
  'known-permission': knownPermission,
  'no-edited-generated': noEditedGenerated,
  'no-redundant-nullable': noRedundantNullable,
  'orm-in-repositories': ormInRepositories,
  'require-permission': requirePermission,
  'require-project': requireProject,
  'table-names': tableNames,
  'thin-handlers': thinHandlers,
  'workspace-path': workspacePath,
});

/** The rules that watch over registries come from the registries' rows. */
const registered = Object.fromEntries(
  wiringRules.map((rule) => [rule.name, createWiringRule(rule)]),
) as Record<WiringRuleName, ReturnType<typeof createWiringRule>>;

export type RuleName = keyof typeof ownRules | WiringRuleName;

/** Every rule, in the order of the names. */
export const rules: Readonly<Record<RuleName, PaxxRule>> = sorted({ ...ownRules, ...rulesOf(registered) });

/** The one cast between the two families of types; a test lints with the result. */
function rulesOf<Name extends string>(all: Record<Name, object>): Record<Name, PaxxRule> {
  return all as Record<Name, PaxxRule>;
}

function sorted<Rules extends object>(all: Rules): Rules {
  const entries = Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries) as Rules;
}
