import type { ObjectLiteralExpression } from 'typescript';
import type { TypeScriptApi } from './registry/reading.ts';
import { exportedObjects } from './registry/syntax/exported-objects.ts';
import { unwrap } from './registry/syntax/find-container.ts';
import { parseSource, type Unreadable } from './registry/syntax/parse-source.ts';

export interface AppDefinition {
  readonly kind: 'read';
  /** The properties that the definition sets to `false`: `sidebar` says that no sidebar entry is wanted. */
  readonly refused: ReadonlySet<string>;
  /** The definition is not spelled out, so it may refuse more. */
  readonly isOpen: boolean;
}

/** Reads what an app definition says no to. Pure; never throws. */
export function readAppDefinition(text: string, ts: TypeScriptApi): AppDefinition | Unreadable {
  const source = parseSource(text, ts);
  if (source.kind === 'unreadable') return source;
  const { literals, isOpen } = exportedObjects(source, ts);
  const hasSpread = literals.some(({ properties }) =>
    properties.some((property) => ts.isSpreadAssignment(property)),
  );
  return {
    kind: 'read',
    refused: new Set(literals.flatMap((one) => refusedIn(one, ts))),
    isOpen: isOpen || hasSpread,
  };
}

function refusedIn({ properties }: ObjectLiteralExpression, ts: TypeScriptApi): string[] {
  return properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return [];
    const isFalse = unwrap(property.initializer, ts).kind === ts.SyntaxKind.FalseKeyword;
    return isFalse ? [property.name.text] : [];
  });
}
