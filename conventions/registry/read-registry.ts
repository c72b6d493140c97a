import type { Expression, Node, ObjectLiteralElementLike, PropertyName, Statement } from 'typescript';
import { positionAt } from '../config/fault.ts';
import type { ReadEntry, Reading, TypeScriptApi } from './reading.ts';
import type { Registry } from './registries.ts';
import { bindingsOf, specifierOf, type Binding } from './syntax/bindings.ts';
import { findContainer, unwrap } from './syntax/find-container.ts';
import { parseSource, type Source } from './syntax/parse-source.ts';

/** An entry before its place is known. */
type Named = Pick<ReadEntry, 'key' | 'symbol' | 'from' | 'imported'>;

/** What one element of a list says: the entries it makes, or `open` where they cannot be known from the text. */
type Said = readonly (Named & { readonly node: Node })[] | 'open';

interface Context {
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly ts: TypeScriptApi;
}

/**
 * Reads the entries of a registry out of its text. Pure; never throws.
 *
 * @example readRegistry("export * from '../features/invoices/model.ts';", models, ts)
 * // { kind: 'read', isOpen: false, entries: [{ key: '../features/invoices/model.ts', from: …, start: 0, … }] }
 */
export function readRegistry(text: string, registry: Registry, ts: TypeScriptApi): Reading {
  const source = parseSource(text, ts);
  if (source.kind === 'unreadable') return source;
  const context = { bindings: bindingsOf(source.tree, ts), ts };
  if (registry.shape === 'exports')
    return reading(
      source,
      source.tree.statements.map((statement) => exported(statement, context)),
    );
  const container = findContainer(source, registry, ts);
  if (container.kind === 'unreadable') return container;
  const { literal } = container;
  if (ts.isArrayLiteralExpression(literal))
    return reading(
      source,
      literal.elements.map((element) => elementOf(element, context)),
    );
  return reading(
    source,
    literal.properties.map((property) => propertyOf(property, context)),
  );
}

function reading({ bom, text, tree }: Source, said: readonly Said[]): Reading {
  const entries = said.flatMap((one) => (one === 'open' ? [] : one));
  return {
    kind: 'read',
    isOpen: said.includes('open'),
    entries: entries.map(({ node, ...named }) => {
      const start = node.getStart(tree);
      const { line } = positionAt(text, start);
      return { ...named, start: start + bom.length, end: node.end + bom.length, line };
    }),
  };
}

function exported(statement: Statement, { bindings, ts }: Context): Said {
  if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return [];
  const { exportClause } = statement;
  const from = specifierOf(statement, ts);
  if (!exportClause) return from === undefined ? [] : [{ key: from, from, node: statement }];
  if (ts.isNamespaceExport(exportClause)) return 'open';
  return exportClause.elements.flatMap((element) => {
    const local = (element.propertyName ?? element.name).text;
    const origin = from ?? valueBinding(bindings, local)?.from;
    if (element.isTypeOnly || origin === undefined) return [];
    return [
      {
        key: origin,
        symbol: local,
        from: origin,
        imported: local,
        node: from === undefined ? element : statement,
      },
    ];
  });
}

function elementOf(element: Expression, { bindings, ts }: Context): Said {
  if (ts.isOmittedExpression(element)) return [];
  const value = unwrap(element, ts);
  if (ts.isStringLiteralLike(value)) return [{ key: value.text, node: element }];
  const named = referenceOf(value, { bindings, ts });
  return named ? [{ ...named, node: element }] : 'open';
}

function propertyOf(property: ObjectLiteralElementLike, context: Context): Said {
  const { ts } = context;
  const key = property.name && keyOf(property.name, ts);
  if (key === undefined) return 'open';
  if (ts.isShorthandPropertyAssignment(property))
    return [{ ...referenceOf(property.name, context), key, node: property }];
  if (!ts.isPropertyAssignment(property)) return [{ key, node: property }];
  const value = unwrap(property.initializer, ts);
  const named = referenceOf(value, context);
  return named || isPlain(value, ts) ? [{ ...named, key, node: property }] : 'open';
}

/** Where an identifier, or a member of an imported namespace, comes from. */
function referenceOf(value: Expression, { bindings, ts }: Context): (Named & { symbol: string }) | undefined {
  if (ts.isIdentifier(value)) {
    const binding = valueBinding(bindings, value.text);
    const origin = binding && { from: binding.from, imported: binding.imported };
    return { key: value.text, symbol: value.text, ...origin };
  }
  if (!ts.isPropertyAccessExpression(value) || !ts.isIdentifier(value.expression)) return undefined;
  const symbol = `${value.expression.text}.${value.name.text}`;
  const binding = valueBinding(bindings, value.expression.text);
  return {
    key: symbol,
    symbol,
    ...(binding?.imported === '*' ? { from: binding.from, imported: value.name.text } : {}),
  };
}

function valueBinding(bindings: ReadonlyMap<string, Binding>, name: string): Binding | undefined {
  const binding = bindings.get(name);
  return binding?.isType === true ? undefined : binding;
}

function keyOf(name: PropertyName, ts: TypeScriptApi): string | undefined {
  const inner = ts.isComputedPropertyName(name) ? name.expression : name;
  if (ts.isStringLiteralLike(inner) || ts.isNumericLiteral(inner)) return inner.text;
  return ts.isIdentifier(inner) && inner === name ? inner.text : undefined;
}

/** A value that is spelled out on the spot and can register nothing but its own key. */
function isPlain(value: Expression, ts: TypeScriptApi): boolean {
  return (
    ts.isObjectLiteralExpression(value) ||
    ts.isArrayLiteralExpression(value) ||
    ts.isLiteralExpression(value) ||
    ts.isArrowFunction(value) ||
    ts.isFunctionExpression(value) ||
    [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(value.kind)
  );
}
