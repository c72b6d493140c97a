import type { Expression, Node } from 'oxc-parser';
import { bindingsOf, type Binding } from '../syntax/bindings.ts';
import type { Source } from '../syntax/parse-source.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { childrenOf } from '../syntax/usages.ts';
import { variablesOf } from '../syntax/variables-of.ts';
import type { Held, Mention, Origin } from './reading.ts';

/** The names that the expressions of a file may use: its imports, and what it declares itself at its top level. */
export interface Scope {
  readonly imports: ReadonlyMap<string, Binding>;
  readonly locals: ReadonlyMap<string, Node | null>;
}

/** What an expression says of where its value comes from. */
export interface ReadValue extends Partial<Origin> {
  readonly symbol?: string;
  readonly mentions?: readonly Mention[];
  readonly held?: Held;
}

export function scopeOf(source: Source): Scope {
  const locals = new Map<string, Node | null>();
  for (const { id, init } of variablesOf(source)) if (id.type === 'Identifier') locals.set(id.name, init);
  for (const statement of source.program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared && 'id' in declared && declared.id?.type === 'Identifier')
      locals.set(declared.id.name, declared);
  }
  return { imports: bindingsOf(source), locals };
}

/** Reads where a value comes from: an import, a local variable that leads to one, or whatever an expression names. */
export function readValue(
  written: Expression,
  scope: Scope,
  text: string,
  seen: readonly string[] = [],
): ReadValue {
  const value = unwrap(written);
  const held = { text: text.slice(value.start, value.end), kind: kindOf(value) };
  if (value.type !== 'Identifier') {
    const member = memberOf(value, scope);
    const mentions = member ? [] : mentionsIn(value, scope);
    return { ...member, ...(mentions.length > 0 ? { mentions } : {}), held };
  }
  const { name } = value;
  const binding = valueBinding(scope, name);
  if (binding) return { symbol: name, from: binding.from, imported: binding.imported };
  if (name === 'undefined') return { held: { ...held, kind: 'nothing' } };
  const local = seen.includes(name) ? undefined : scope.locals.get(name);
  if (!local) return { symbol: name, held: { ...held, kind: 'undeclared' } };
  const read = readValue(local as Expression, scope, text, [...seen, name]);
  return { ...read, symbol: name, held: { text: held.text, kind: read.held?.kind ?? 'opaque' } };
}

/** A member of an imported namespace comes from where the namespace does; any other member is known by its words. */
function memberOf(value: Expression, scope: Scope): ReadValue | undefined {
  if (value.type !== 'MemberExpression' || value.object.type !== 'Identifier') return undefined;
  if (value.property.type !== 'Identifier' || value.computed) return undefined;
  const symbol = `${value.object.name}.${value.property.name}`;
  const binding = valueBinding(scope, value.object.name);
  return binding?.imported === '*'
    ? { symbol, from: binding.from, imported: value.property.name }
    : { symbol };
}

/** What an expression names of the file's imports: a call, a condition or an object may hold what is registered. */
function mentionsIn(value: Node, scope: Scope, seen: ReadonlySet<string> = new Set()): Mention[] {
  if (value.type === 'ImportExpression' && value.source.type === 'Literal')
    return [{ from: String(value.source.value), imported: '*', local: '' }];
  if (value.type === 'Identifier') {
    const binding = valueBinding(scope, value.name);
    if (binding) return [binding];
    const local = seen.has(value.name) ? undefined : scope.locals.get(value.name);
    return local ? mentionsIn(local, scope, new Set([...seen, value.name])) : [];
  }
  const skipped = nameIn(value);
  return childrenOf(value).flatMap((child) => (child === skipped ? [] : mentionsIn(child, scope, seen)));
}

/** The part of a node that is a name of something within another one: of a member, or of a property. */
function nameIn(node: Node): Node | undefined {
  if (node.type === 'MemberExpression') return node.computed ? undefined : node.property;
  return node.type === 'Property' && !node.computed && !node.shorthand ? node.key : undefined;
}

function valueBinding({ imports }: Scope, name: string): Binding | undefined {
  const binding = imports.get(name);
  return binding?.isType === true ? undefined : binding;
}

const ownTypes = /^(?:Object|Array|ArrowFunction|Function|Class)Expression$|^(?:Function|Class)Declaration$/;

function kindOf(value: Expression): Held['kind'] {
  if (value.type === 'Literal' && (value.value === null || value.value === false)) return 'nothing';
  if (value.type === 'UnaryExpression' && value.operator === 'void') return 'nothing';
  return ownTypes.test(value.type) || value.type.endsWith('Literal') ? 'own' : 'opaque';
}
