import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findImport } from '../ast/find-import.ts';

/** What a model makes by a function of the ORM: `uuid('user_id').notNull()`. */
export interface Builder {
  readonly call: TSESTree.CallExpression;
  /** The function's name in the ORM: `uuid`, `pgTable`, `pgEnum`. */
  readonly name: string;
  /** What is called on it, in this order: `notNull`. */
  readonly methods: ReadonlyMap<string, TSESTree.Identifier>;
}

/** Hands over every call of a function that the file imports from the ORM's PostgreSQL builders. */
export function visitBuilders(
  sourceCode: Readonly<TSESLint.SourceCode>,
  visit: (builder: Builder) => void,
): TSESLint.RuleListener {
  return {
    CallExpression(call) {
      if (call.callee.type !== 'Identifier') return;
      const origin = findImport(sourceCode, call.callee);
      if (origin?.source !== 'drizzle-orm/pg-core') return;
      visit({ call, name: origin.imported, methods: methodsOn(call) });
    },
  };
}

function methodsOn(call: TSESTree.CallExpression): ReadonlyMap<string, TSESTree.Identifier> {
  const methods = new Map<string, TSESTree.Identifier>();
  for (let node = call; ;) {
    const member: TSESTree.Node = node.parent;
    if (member.type !== 'MemberExpression' || member.object !== node) return methods;
    if (member.property.type !== 'Identifier' || member.parent.type !== 'CallExpression') return methods;
    methods.set(member.property.name, member.property);
    node = member.parent;
  }
}
