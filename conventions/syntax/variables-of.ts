import type { VariableDeclarator } from 'oxc-parser';
import type { Source } from './parse-source.ts';

/** The variables that a file declares at its top level, exported or not. */
export const variablesOf = ({ program }: Source): readonly VariableDeclarator[] =>
  program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declaration?.type === 'VariableDeclaration' ? declaration.declarations : [];
  });
