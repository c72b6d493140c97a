import type { ArrayExpressionElement, Expression, Node, ObjectPropertyKind, Statement } from 'oxc-parser';
import { nameOf, specifierOf } from '../syntax/bindings.ts';
import type { Range } from '../syntax/comma-list.ts';
import { fileStyle } from '../syntax/file-style.ts';
import { keyOf } from '../syntax/key-of.ts';
import { findContainer } from './find-container.ts';
import { unreadable, type Source, type Unreadable } from '../syntax/parse-source.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { changesFromOutside } from './changes-from-outside.ts';
import { readValue, scopeOf, type Scope } from './read-value.ts';
import type { Reading, ReadEntry, Said } from './reading.ts';
import type { Registry } from './registries.ts';

/**
 * Reads the entries of a registry out of its syntax. Pure; never throws.
 *
 * @example readRegistry(parseSource("export * from '../features/invoices/model.ts';"), models)
 * // { kind: 'read', obscure: [], entries: [{ key: '../features/invoices/model.ts', from: …, start: 0, … }], … }
 */
export function readRegistry(source: Source | Unreadable, registry: Registry): Reading {
  if (source.kind === 'unreadable') return source;
  // What a decoder puts in the place of bytes that it cannot read would be written back as it stands.
  const lost = source.text.indexOf('\uFFFD');
  if (lost >= 0) return unreadable('The file is not UTF-8 text.', source.text, lost);
  const scope = scopeOf(source);
  if (registry.shape === 'exports')
    return reading(
      source,
      source.program.body.flatMap((statement) => exported(statement, scope)),
      { start: 0, end: 0 },
    );
  const container = findContainer(source, registry);
  if (container.kind === 'unreadable') return container;
  const { literal, name } = container;
  const list: List = { text: source.text, scope };
  return reading(source, [...saidIn(literal, list), ...changesIn(source, registry, list)], name);
}

/** What it takes to read the elements of a list. */
interface List {
  readonly text: string;
  readonly scope: Scope;
}

function reading(source: Source, said: readonly Said[], name: Range): Reading {
  const { bom, text, lines } = source;
  const placeOf = ({ start, end }: Range): Range & { line: number } => ({
    start: start + bom.length,
    end: end + bom.length,
    line: lines.positionAt(start).line,
  });
  const entries: ReadEntry[] = [];
  const obscure = [];
  for (const one of said)
    if ('named' in one) entries.push({ ...one.named, ...placeOf(one.node) });
    else obscure.push({ ...placeOf(one.node), text: onOneLine(text.slice(one.node.start, one.node.end)) });
  return { kind: 'read', entries, obscure, place: placeOf(name), style: fileStyle(source) };
}

/** A piece of code as a message prints it. */
export const onOneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

function exported(statement: Statement, { imports }: Scope): readonly Said[] {
  const from = specifierOf(statement);
  if (statement.type === 'ExportAllDeclaration' && statement.exportKind !== 'type' && from !== undefined)
    return [
      statement.exported
        ? { node: statement, obscure: true }
        : { node: statement, named: { key: from, from } },
    ];
  if (statement.type !== 'ExportNamedDeclaration' || statement.exportKind === 'type') return [];
  const said = statement.specifiers.flatMap((specifier): readonly Said[] => {
    const local = nameOf(specifier.local);
    const binding = imports.get(local);
    const origin = from ?? (binding?.isType === true ? undefined : binding?.from);
    if (specifier.exportKind === 'type' || origin === undefined) return [];
    const named = { key: origin, symbol: local, from: origin, imported: local };
    return [{ node: from === undefined ? specifier : statement, named }];
  });
  // `export { a, b } from …` is one entry, which stands and goes as a whole.
  return from === undefined ? said : said.slice(0, 1);
}

const saidIn = (literal: Expression, list: List): readonly Said[] =>
  literal.type === 'ArrayExpression'
    ? literal.elements.flatMap((element) => (element ? elementOf(element, list) : []))
    : literal.type === 'ObjectExpression'
      ? literal.properties.flatMap((property) => propertyOf(property, list))
      : [{ node: literal, obscure: true }];

function elementOf(element: ArrayExpressionElement & Node, list: List): readonly Said[] {
  if (element.type === 'SpreadElement') return spreadOf(element, element.argument, list);
  const value = unwrap(element);
  if (value.type === 'Literal' && typeof value.value === 'string')
    return [{ node: element, named: { key: value.value } }];
  const read = readValue(value, list.scope, list.text);
  if (read.held?.kind === 'nothing') return [];
  const key = read.symbol ?? read.mentions?.[0]?.imported;
  return key === undefined
    ? [{ node: element, obscure: true }]
    : [{ node: element, named: { key, ...read } }];
}

function propertyOf(property: ObjectPropertyKind, list: List): readonly Said[] {
  if (property.type !== 'Property') return spreadOf(property, property.argument, list);
  const key = keyOf(property.key, property.computed);
  if (key === undefined) return [{ node: property, obscure: true }];
  if (property.method || property.kind !== 'init') return [{ node: property, named: { key } }];
  return [{ node: property, named: { key, ...readValue(property.value, list.scope, list.text) } }];
}

/** What is spread into a list is read where it is spelled out: in both ways of a condition, in a variable of the file. */
function spreadOf(node: Node, argument: Expression, list: List): readonly Said[] {
  const said = piecesOf(argument, list.scope).flatMap((piece) => saidIn(piece, list));
  return said.some((one) => 'obscure' in one) ? [{ node, obscure: true }] : apart(said);
}

const apart = (said: readonly Said[]): readonly Said[] =>
  said.map((one) => ('named' in one ? { ...one, named: { ...one.named, isApart: true } } : one));

/** The values that a spread may turn out to be; what spreads nothing is none. */
function piecesOf(argument: Expression, scope: Scope, seen: readonly string[] = []): readonly Expression[] {
  const value = unwrap(argument);
  const piecesIn = (one: Expression): readonly Expression[] => piecesOf(one, scope, seen);
  if (value.type === 'ConditionalExpression')
    return [...piecesIn(value.consequent), ...piecesIn(value.alternate)];
  if (value.type === 'LogicalExpression')
    return [...(value.operator === '&&' ? [] : piecesIn(value.left)), ...piecesIn(value.right)];
  if (value.type === 'Literal' || (value.type === 'Identifier' && value.name === 'undefined')) return [];
  if (value.type !== 'Identifier' || seen.includes(value.name)) return [value];
  const local = scope.locals.get(value.name);
  return local?.type.endsWith('Expression') === true
    ? piecesOf(local as Expression, scope, [...seen, value.name])
    : [value];
}

/** What statements outside of the list do to it: `routers.x = y` is an entry as much as `x: y` is. */
const changesIn = (source: Source, { container = '' }: Registry, list: List): readonly Said[] =>
  changesFromOutside(source, container).flatMap((change): readonly Said[] => {
    const { node } = change;
    if ('obscure' in change) return [{ node, obscure: true }];
    if ('spread' in change) return change.spread.flatMap((one) => spreadOf(node, one, list));
    const named = { key: change.key, ...readValue(change.value, list.scope, list.text), isApart: true };
    return [{ node, named }];
  });
