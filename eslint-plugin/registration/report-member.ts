import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { matchEntry, resolverOf } from 'paxx-conventions';
import type { ProjectFile } from '../project/project-of.ts';
import { readRegistryAt } from '../project/read-registry-at.ts';
import { lineOf } from './line-of.ts';
import type { MessageId } from './messages.ts';
import { demandsEntry, memberAt } from './member.ts';

/** The face in the file: reports every registry that must name it and does not. A registry that is gone is silent here. */
export function reportMember(
  context: Readonly<TSESLint.RuleContext<MessageId, readonly []>>,
  { project, path }: ProjectFile,
  ids: readonly string[],
): void {
  for (const registry of project.conventions.registries.filter(({ id }) => ids.includes(id))) {
    const member = memberAt(project, registry, path);
    if (!member) continue;
    const reading = readRegistryAt(project, registry, member.registryPath);
    if (reading?.kind !== 'read' || reading.isOpen || !demandsEntry(project, registry, member)) continue;
    const resolve = resolverOf(member.registryPath, project.conventions);
    if (reading.entries.some((read) => matchEntry(read, member.entry, registry, resolve) !== 'none'))
      continue;
    context.report({
      loc: placeOf(context.sourceCode.ast, member.symbol),
      messageId: 'unregistered',
      data: {
        noun: registry.noun,
        member: path,
        registry: member.registryPath,
        line: lineOf(registry, member.entry),
      },
    });
  }
}

/** The exported name that the registry stands for, else the first one, else the first line of the file. */
function placeOf(program: TSESTree.Program, symbol: string): TSESTree.SourceLocation {
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
