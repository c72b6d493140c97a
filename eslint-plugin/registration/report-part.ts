import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ProjectFile } from '../project/project-of.ts';
import type { WiringMessage } from './wiring-messages.ts';

/** The face in the part's file: reports every registry that must name it and does not. */
export function reportPart(
  context: Readonly<TSESLint.RuleContext<WiringMessage, readonly []>>,
  { judge, path }: ProjectFile,
  ids: readonly string[],
): void {
  for (const { kind, registry, data, member } of judge.missingAt(path)) {
    if (!ids.includes(registry.id)) continue;
    // A model is registered whole, and is known by its table.
    const symbol = member?.entry.symbol ?? member?.feature.plural.camel;
    context.report({ loc: placeOf(context.sourceCode.ast, symbol), messageId: kind, data });
  }
}

/** The exported name that the registry stands for, else the first one, else the first line of the file. */
function placeOf(program: TSESTree.Program, symbol: string | undefined): TSESTree.SourceLocation {
  const names = program.body.flatMap(exportedNames);
  const found = names.find(({ name }) => name === symbol) ?? names[0];
  return found?.loc ?? { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
}

function exportedNames(statement: TSESTree.ProgramStatement): readonly TSESTree.Identifier[] {
  if (statement.type !== 'ExportNamedDeclaration') return [];
  const { declaration } = statement;
  if (declaration?.type === 'FunctionDeclaration') return declaration.id ? [declaration.id] : [];
  if (declaration?.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id] : []));
}
