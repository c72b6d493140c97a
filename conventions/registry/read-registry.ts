import type { ArrayExpressionElement, Expression, Node, ObjectPropertyKind, Statement } from 'oxc-parser';
import { bindingsOf, nameOf, specifierOf, type Binding } from '../syntax/bindings.ts';
import type { Range } from '../syntax/comma-list.ts';
import { keyOf } from '../syntax/key-of.ts';
import { findContainer } from './find-container.ts';
import type { Source, Unreadable } from '../syntax/parse-source.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { childrenOf } from '../syntax/usages.ts';
import { changesFromOutside } from './changes-from-outside.ts';
import type { Named, Origin, ReadEntry, Reading, Said } from './reading.ts';
import type { Registry } from './registries.ts';

type Bindings = ReadonlyMap<string, Binding>;

/**
 * Reads the entries of a registry out of its syntax. Pure; never throws.
 *
 * @example readRegistry(parseSource("export * from '../features/invoices/model.ts';"), models)
 * // { kind: 'read', obscure: [], entries: [{ key: '../features/invoices/model.ts', from: …, start: 0, … }], … }
 */
export function readRegistry(source: Source | Unreadable, registry: Registry): Reading {
  if (source.kind === 'unreadable') return source;
  const bindings = bindingsOf(source);
  if (registry.shape === 'exports')
    return reading(
      source,
      source.program.body.flatMap((statement) => exported(statement, bindings)),
      { start: 0, end: 0 },
    );
  const container = findContainer(source, registry);
  if (container.kind === 'unreadable') return container;
  const { literal, name } = container;
  const said =
    literal.type === 'ArrayExpression'
      ? literal.elements.flatMap((element) => (element ? elementOf(element, bindings) : []))
      : literal.properties.map((property) => propertyOf(property, bindings));
  return reading(source, [...said, ...changesFromOutside(source, registry.container ?? '')], name);
}

function reading({ bom, text, lines }: Source, said: readonly Said[], name: Range): Reading {
  const placeOf = ({ start, end }: Range): Range & { line: number } => ({
    start: start + bom.length,
    end: end + bom.length,
    line: lines.positionAt(start).line,
  });
  const entries: ReadEntry[] = [];
  const obscure = [];
  for (const one of said)
    if ('named' in one) entries.push({ ...one.named, ...placeOf(one.node) });
    else obscure.push({ ...placeOf(one.node), text: shortened(text.slice(one.node.start, one.node.end)) });
  return { kind: 'read', entries, obscure, place: placeOf(name) };
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

function exported(statement: Statement, bindings: Bindings): readonly Said[] {
  const from = specifierOf(statement);
  if (statement.type === 'ExportAllDeclaration' && statement.exportKind !== 'type' && from !== undefined)
    return [
      statement.exported
        ? { node: statement, obscure: true }
        : { node: statement, named: { key: from, from } },
    ];
  if (statement.type !== 'ExportNamedDeclaration' || statement.exportKind === 'type') return [];
  return statement.specifiers.flatMap((specifier): readonly Said[] => {
    const local = nameOf(specifier.local);
    const origin = from ?? valueBinding(bindings, local)?.from;
    if (specifier.exportKind === 'type' || origin === undefined) return [];
    const named = { key: origin, symbol: local, from: origin, imported: local };
    return [{ node: from === undefined ? specifier : statement, named }];
  });
}

function elementOf(element: ArrayExpressionElement & Node, bindings: Bindings): Said {
  if (element.type === 'SpreadElement') return { node: element, obscure: true };
  const value = unwrap(element);
  if (value.type === 'Literal' && typeof value.value === 'string')
    return { node: element, named: { key: value.value } };
  const named = referenceOf(value, bindings);
  if (named) return { node: element, named };
  const mentions = mentionsIn(value, bindings);
  const [first] = mentions;
  return first
    ? { node: element, named: { key: first.imported, mentions } }
    : { node: element, obscure: true };
}

function propertyOf(property: ObjectPropertyKind, bindings: Bindings): Said {
  const key = property.type === 'Property' ? keyOf(property.key, property.computed) : undefined;
  if (property.type !== 'Property' || key === undefined) return { node: property, obscure: true };
  if (property.method || property.kind !== 'init') return { node: property, named: { key } };
  const value = unwrap(property.value);
  const reference = referenceOf(value, bindings);
  if (reference) return { node: property, named: { ...reference, key } };
  const mentions = isPlain(value) ? [] : mentionsIn(value, bindings);
  return { node: property, named: { key, ...(mentions.length > 0 ? { mentions } : {}) } };
}

/** Where an identifier, or a member of an imported namespace, comes from. */
function referenceOf(value: Expression, bindings: Bindings): (Named & { symbol: string }) | undefined {
  if (value.type === 'Identifier') {
    const binding = valueBinding(bindings, value.name);
    const origin = binding && { from: binding.from, imported: binding.imported };
    return { key: value.name, symbol: value.name, ...origin };
  }
  if (value.type !== 'MemberExpression' || value.object.type !== 'Identifier') return undefined;
  if (value.property.type !== 'Identifier' || value.computed) return undefined;
  const symbol = `${value.object.name}.${value.property.name}`;
  const binding = valueBinding(bindings, value.object.name);
  const origin = binding?.imported === '*' && { from: binding.from, imported: value.property.name };
  return { key: symbol, symbol, ...(origin === false ? {} : origin) };
}

/** What an expression names of the file's imports: a call, a condition or an object may hold what is registered. */
function mentionsIn(value: Node, bindings: Bindings): Origin[] {
  const binding = value.type === 'Identifier' ? valueBinding(bindings, value.name) : undefined;
  const own = binding ? [{ from: binding.from, imported: binding.imported }] : [];
  return [...own, ...childrenOf(value).flatMap((child) => mentionsIn(child, bindings))];
}

function valueBinding(bindings: Bindings, name: string): Binding | undefined {
  const binding = bindings.get(name);
  return binding?.isType === true ? undefined : binding;
}

const plain = new Set([
  'ObjectExpression',
  'ArrayExpression',
  'Literal',
  'ArrowFunctionExpression',
  'FunctionExpression',
]);

/** A value that is spelled out on the spot and can register nothing but its own key. */
const isPlain = ({ type }: Expression): boolean => plain.has(type);
