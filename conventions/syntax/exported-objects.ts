import type { Expression, ObjectExpression } from 'oxc-parser';
import { exportedValues } from './exported-values.ts';
import type { Source } from './parse-source.ts';
import { unwrap } from './unwrap.ts';
import { variablesOf } from './variables-of.ts';

/** The object literals that a file exports; `isOpen` where it exports something else, whose contents cannot be known. */
export interface ExportedObjects {
  readonly literals: readonly ObjectExpression[];
  readonly isOpen: boolean;
}

export function exportedObjects(source: Source): ExportedObjects {
  const { locals, isOpen } = exportedValues(source);
  const values = [
    ...variablesOf(source)
      .filter(({ id }) => id.type === 'Identifier' && locals.has(id.name))
      .map(({ init }) => init ?? undefined),
    ...defaultValues(source),
  ];
  const literals = values
    .map((value) => value && unwrap(value))
    .filter((value) => value?.type === 'ObjectExpression');
  return { literals, isOpen: isOpen || literals.length < values.length };
}

const defaultValues = ({ program }: Source): readonly Expression[] =>
  program.body.flatMap((statement) => {
    if (statement.type !== 'ExportDefaultDeclaration') return [];
    const { declaration } = statement;
    return declaration.type === 'Identifier' || declaration.type === 'TSInterfaceDeclaration'
      ? []
      : [declaration];
  });
