import type { Expression, ObjectLiteralExpression } from 'typescript';
import type { TypeScriptApi } from '../reading.ts';
import { exportedNames } from './exported-names.ts';
import { unwrap } from './find-container.ts';
import type { Source } from './parse-source.ts';

/** The object literals that a file exports; `isOpen` where it exports something else, whose contents cannot be known. */
export interface ExportedObjects {
  readonly literals: readonly ObjectLiteralExpression[];
  readonly isOpen: boolean;
}

export function exportedObjects(source: Source, ts: TypeScriptApi): ExportedObjects {
  const { names, isOpen } = exportedNames(source, ts);
  const values = source.tree.statements.flatMap((statement): readonly (Expression | undefined)[] => {
    if (ts.isExportAssignment(statement))
      return ts.isIdentifier(statement.expression) ? [] : [statement.expression];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ name }) => ts.isIdentifier(name) && names.has(name.text))
      .map(({ initializer }) => initializer);
  });
  const unwrapped = values.map((value) => value && unwrap(value, ts));
  const literals = unwrapped
    .filter((value) => value !== undefined)
    .filter((value) => ts.isObjectLiteralExpression(value));
  return { literals, isOpen: isOpen || literals.length < unwrapped.length };
}
