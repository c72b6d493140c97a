import type { Linter } from 'eslint';

/**
 * Lets rules read message files, which are JSON: in parentheses every JSON text is an expression. Nothing but paxx speaks of
 * them, for what other rules say is meant for code. What is reported stands one character further on in the first line.
 */
export const messages: Linter.Processor = {
  meta: { name: 'paxx/messages' },
  supportsAutofix: true,
  preprocess: (text) => [`(${text})`],
  postprocess: (lists) =>
    lists
      .flat()
      .filter(({ fatal, ruleId }) => fatal === true || (ruleId?.startsWith('paxx/') ?? false))
      .map(moved),
};

function moved(message: Linter.LintMessage): Linter.LintMessage {
  const { line, column, endLine, endColumn, fix, suggestions } = message;
  return {
    ...message,
    column: line === 1 ? Math.max(column - 1, 1) : column,
    ...(endLine === 1 && endColumn !== undefined ? { endColumn: Math.max(endColumn - 1, 1) } : {}),
    ...(fix ? { fix: movedFix(fix) } : {}),
    ...(suggestions ? { suggestions: suggestions.map((one) => ({ ...one, fix: movedFix(one.fix) })) } : {}),
  };
}

const movedFix = ({ range: [start, end], text }: { range: [number, number]; text: string }) => ({
  range: [start - 1, end - 1] as [number, number],
  text,
});
