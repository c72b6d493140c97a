import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findImport, type ImportOrigin } from '../ast/find-import.ts';
import { findVariable } from '../ast/find-variable.ts';
import { isFunction } from '../ast/is-function.ts';
import { resolveConstant } from '../ast/resolve-constant.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** What a model makes by a function of the ORM: `uuid('user_id').notNull()`. */
export interface Builder {
  readonly call: TSESTree.CallExpression;
  /** The function's name in the ORM: `uuid`, `pgTable`, `pgEnum`. */
  readonly name: string;
  /** What is called on it, in this order: `notNull`. */
  readonly methods: ReadonlyMap<string, TSESTree.Identifier>;
}

/** What the methods of a schema are called outside of one: `pgSchema('shop').table('orders', …)`. */
const ofSchema: Readonly<Record<string, string>> = { table: 'pgTable', enum: 'pgEnum', view: 'pgView' };

/** Hands over every call of a function that the file has from the ORM's PostgreSQL builders, however it is reached. */
export function visitBuilders(
  sourceCode: SourceCode,
  visit: (builder: Builder) => void,
): TSESLint.RuleListener {
  return {
    CallExpression(call) {
      const name = new Builders(sourceCode).nameOf(call.callee);
      if (name !== undefined && name !== '*') visit({ call, name, methods: methodsOn(call) });
    },
  };
}

/** Follows an expression to the function of the ORM that it is. One that leads back to itself is none. */
class Builders {
  readonly #sourceCode: SourceCode;
  readonly #seen = new Set<TSESTree.Node>();

  constructor(sourceCode: SourceCode) {
    this.#sourceCode = sourceCode;
  }

  /** The name in the ORM of what is called, `*` for all of its builders. */
  nameOf(expression: TSESTree.Node): string | undefined {
    const callee = resolveConstant(this.#sourceCode, expression);
    if (this.#seen.has(callee)) return undefined;
    this.#seen.add(callee);
    if (callee.type === 'Identifier')
      return fromOrm(findImport(this.#sourceCode, callee)) ?? this.#nameOfParameter(callee);
    // `pgTableCreator((name) => …)` gives a function like `pgTable` back.
    if (callee.type === 'CallExpression')
      return this.nameOf(callee.callee) === 'pgTableCreator' ? 'pgTable' : undefined;
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
    const { name } = callee.property;
    const owner = resolveConstant(this.#sourceCode, callee.object);
    if (owner.type === 'CallExpression')
      return this.nameOf(owner.callee) === 'pgSchema' ? ofSchema[name] : undefined;
    const outer = this.nameOf(owner);
    if (name === 'withRLS') return outer;
    return outer === '*' ? name : undefined;
  }

  /** `t` of `pgTable('orders', (t) => ({ id: t.uuid() }))`, which holds all builders, or one that is taken out of it. */
  #nameOfParameter(identifier: TSESTree.Identifier): string | undefined {
    const definition = findVariable(this.#sourceCode, identifier)?.defs[0];
    if (!definition || !isFunction(definition.node)) return undefined;
    const { node: callback, name: own } = definition;
    const { parent } = callback;
    if (parent.type !== 'CallExpression' || parent.arguments[1] !== callback) return undefined;
    if (this.nameOf(parent.callee) !== 'pgTable') return undefined;
    const [columns] = callback.params;
    if (columns === own) return '*';
    if (columns?.type !== 'ObjectPattern') return undefined;
    const taken = columns.properties.find((one) => one.type === 'Property' && one.value === own);
    return taken?.type === 'Property' && taken.key.type === 'Identifier' ? taken.key.name : undefined;
  }
}

const fromOrm = (origin: ImportOrigin | undefined): string | undefined =>
  origin && /^drizzle-orm\/pg-core(?:\/|$)/.test(origin.source) ? origin.imported : undefined;

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
