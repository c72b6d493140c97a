import * as ts from 'typescript';

/** What the rules know of one permission. */
export interface Permission {
  readonly slug: string;
  /** The literal scope, where one is written: `system`, or `workspace`. */
  readonly scope: string | undefined;
}

export interface PermissionGroup {
  readonly permissions: readonly Permission[];
  /** A spread or a computed slug was seen, so no slug may be called unknown. */
  readonly isOpen: boolean;
}

const unknown: PermissionGroup = { permissions: [], isOpen: true };

/** Reads `export const <name> = { can_…: { … } }` out of a file's text; what cannot be read is open. */
export function readPermissionGroup(text: string, name: string): PermissionGroup {
  const file = ts.createSourceFile('permissions.ts', text, ts.ScriptTarget.Latest);
  const { parseDiagnostics } = file as ts.SourceFile & { readonly parseDiagnostics?: readonly unknown[] };
  if (parseDiagnostics?.length) return unknown;
  const object = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name)?.initializer;
  const literal = object && unwrap(object);
  if (!literal || !ts.isObjectLiteralExpression(literal)) return unknown;
  const read = literal.properties.map(permissionOf);
  return {
    permissions: read.filter((one) => one !== undefined),
    isOpen: read.includes(undefined),
  };
}

function permissionOf(property: ts.ObjectLiteralElementLike): Permission | undefined {
  if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return undefined;
  return { slug: nameOf(property.name), scope: scopeOf(unwrap(property.initializer)) };
}

function scopeOf(value: ts.Expression): string | undefined {
  if (!ts.isObjectLiteralExpression(value)) return undefined;
  const scope = value.properties
    .filter(ts.isPropertyAssignment)
    .find(({ name }) => !ts.isComputedPropertyName(name) && nameOf(name) === 'scope')?.initializer;
  const literal = scope && unwrap(scope);
  return literal && ts.isStringLiteralLike(literal) ? literal.text : undefined;
}

const nameOf = (name: Exclude<ts.PropertyName, ts.ComputedPropertyName>): string => name.text;

function unwrap(expression: ts.Expression): ts.Expression {
  const isWrapper =
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isParenthesizedExpression(expression);
  return isWrapper ? unwrap(expression.expression) : expression;
}
