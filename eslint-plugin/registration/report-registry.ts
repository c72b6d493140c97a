import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isFileOf, type Finding, type Registry } from 'paxx-conventions';
import type { ProjectFile } from '../project/project-of.ts';
import { Repairer } from './repairer.ts';
import type { WiringMessage } from './wiring-messages.ts';

/** Where very much is wrong at once `sync` is the way; an edit for each of a thousand entries would hold up the editor. */
const mostSuggestions = 20;

/** The face in the registry: reports what it lacks at its container, and what is wrong in it at its own line. */
export function reportRegistry(
  context: Readonly<TSESLint.RuleContext<WiringMessage, readonly []>>,
  { project, judge, path }: ProjectFile,
  ids: readonly string[],
): void {
  const { sourceCode } = context;
  const isOurs = ({ id, file }: Registry): boolean => ids.includes(id) && isFileOf(file, path);
  for (const registry of project.conventions.registries.filter(isOurs)) {
    const findings = judge.of(registry, path);
    const repairer = new Repairer(sourceCode.text, registry, path, project);
    // All that is missing is one edit, which every one of its findings carries: ESLint applies the first.
    const fixed = findings.filter(({ kind }) => kind === 'missing' && registry.rule?.repair === 'fix');
    const fix = repairer.fixOf(fixed);
    const others = findings.filter((finding) => !fixed.includes(finding));
    const report = (finding: Finding): TSESLint.ReportDescriptor<WiringMessage> => ({
      loc: locOf(sourceCode, finding),
      messageId: finding.kind,
      data: finding.data,
    });
    for (const finding of fixed) context.report({ ...report(finding), fix });
    for (const [index, finding] of others.entries())
      context.report({
        ...report(finding),
        suggest: index < mostSuggestions ? repairer.suggestionsOf(finding) : [],
      });
  }
}

function locOf(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { range, line, column = 1 }: Finding,
): TSESTree.Position | TSESTree.SourceLocation {
  if (!range) return { line, column: column - 1 };
  return { start: sourceCode.getLocFromIndex(range.start), end: sourceCode.getLocFromIndex(range.end) };
}
