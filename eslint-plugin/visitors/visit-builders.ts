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
      const name = builderOf(sourceCode, call.callee);
      if (name !== undefined) visit({ call, name, methods: methodsOn(call) });
    },
  };
}

/** The name in the ORM of `pgTable`, `pg.pgTable` and `pgTable.withRLS`. */
function builderOf(
  sourceCode: Readonly<TSESLint.SourceCode>,
  callee: TSESTree.Expression,
): string | undefined {
  if (callee.type === 'Identifier') {
    const origin = findImport(sourceCode, callee);
    return origin?.source === 'drizzle-orm/pg-core' ? origin.imported : undefined;
  }
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  const owner = builderOf(sourceCode, callee.object);
  if (callee.property.name === 'withRLS') return owner;
  return owner === '*' ? callee.property.name : undefined;
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
