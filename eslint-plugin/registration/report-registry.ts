import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { readRegistry, type Registry } from 'paxx-conventions';
import * as ts from 'typescript';
import type { ProjectFile } from '../project/project-of.ts';
import { findingsOf, type Finding } from './findings-of.ts';
import { lineOf } from './line-of.ts';
import type { MessageId } from './messages.ts';
import { repairOf } from './repair-of.ts';

/** How a missing entry is offered: `suggestion` where somebody should think about its place. */
export type Repair = 'fix' | 'suggestion';

type Context = Readonly<TSESLint.RuleContext<MessageId, readonly []>>;

/** The face in the registry: reports what it lacks at its container, and what is wrong in it at its own line. */
export function reportRegistry(
  context: Context,
  { project, path }: ProjectFile,
  ids: readonly string[],
  repair: Repair,
): void {
  // The text is the one in the editor, and not the one on disk.
  const { text, ast } = context.sourceCode;
  for (const registry of project.registriesAt(path, ids)) {
    const reading = readRegistry(text, registry, ts);
    if (reading.kind === 'unreadable') {
      const loc = { line: reading.line, column: reading.column - 1 };
      context.report({ loc, messageId: 'unreadable', data: { reason: reading.reason } });
      continue;
    }
    for (const finding of findingsOf(project, registry, path, reading)) {
      const change = repairOf(project, registry, path, text, finding);
      const fix =
        change &&
        ((fixer: TSESLint.RuleFixer) => fixer.replaceTextRange([change.start, change.end], change.text));
      const data = dataOf(registry, finding);
      const isAutomatic = finding.kind === 'missing' && repair === 'fix';
      context.report({
        loc: 'by' in finding ? locOf(context, finding.by) : containerOf(ast, registry),
        messageId: finding.kind,
        data,
        ...(isAutomatic
          ? { fix: fix ?? null }
          : { suggest: fix ? [{ messageId: titles[finding.kind], data, fix }] : [] }),
      });
    }
  }
}

/** What the editor calls a repair that it offers. */
const titles = {
  missing: 'add',
  misnamed: 'rename',
  displaced: 'add',
  disagreeing: 'add',
  dead: 'remove',
  orphaned: 'remove',
  duplicate: 'remove',
} as const satisfies Record<Finding['kind'], MessageId>;

function dataOf(registry: Registry, finding: Finding): Record<string, string> {
  const { noun } = registry;
  if (finding.kind === 'disagreeing') return { noun, key: finding.key, other: finding.other };
  if (!('member' in finding)) return { noun, key: finding.by.key, from: finding.by.from ?? '' };
  const { entry, path } = finding.member;
  const found = 'by' in finding ? finding.by.key : '';
  return { noun, member: path, key: entry.key, line: lineOf(registry, entry), found };
}

const locOf = (
  { sourceCode }: Context,
  { start, end }: { readonly start: number; readonly end: number },
) => ({
  start: sourceCode.getLocFromIndex(start),
  end: sourceCode.getLocFromIndex(end),
});

/** The name of the variable that holds the entries; a registry of exports is its whole file, from the first line. */
function containerOf({ body }: TSESTree.Program, { container }: Registry): TSESTree.SourceLocation {
  const declarations = body
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement))
    .flatMap((statement) => (statement?.type === 'VariableDeclaration' ? statement.declarations : []));
  const found = declarations.find(({ id }) => id.type === 'Identifier' && id.name === container);
  return found?.id.loc ?? { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
}
