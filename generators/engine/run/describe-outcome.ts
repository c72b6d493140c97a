import { heading } from '../diagnostics/colors.ts';
import { diagnosticCodes } from '../diagnostics/diagnostic-codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inline } from '../diagnostics/visible.ts';
import type { Plan, PostStep, Registration } from '../plan/plan.ts';
import type { NextStep } from './command.ts';

const verbs: Record<Registration['status'], string> = { added: '+', removed: '-', already: '=' };

/** Where the feature was registered, one line an entry; empty when nothing was. */
export function describeRegistrations(registrations: readonly Registration[]): string {
  if (registrations.length === 0) return '';
  const width = Math.max(...registrations.map(({ file, line }) => `${file}:${String(line)}`.length));
  const rows = registrations.map(({ file, line, text, status }) =>
    inline(`  ${verbs[status]} ${`${file}:${String(line)}`.padEnd(width)}  ${text}`),
  );
  return [heading('Registered'), ...rows].join('\n');
}

/** The commands that are still to be run: left out, stopped, or not tried because one before them failed. */
export const untriedSteps = (steps: readonly PostStep[]): readonly NextStep[] =>
  steps.map(({ command, args, title }) => [[command, ...args].join(' '), `not done yet: ${title}`]);

/** What a run that somebody stopped leaves behind. */
export const describeStop = (isApplied: boolean): string =>
  isApplied ? 'Stopped. Everything was written, and stays.' : 'Stopped. Nothing was written.';

/** Commands to try next, each with what it is for, in two columns. */
export function describeSteps(rows: readonly NextStep[]): string[] {
  const width = Math.max(...rows.map(([command]) => command.length));
  return rows.map(([command, purpose]) => inline(`${command.padEnd(width)}   ${purpose}`.trimEnd()));
}

/** The last lines of a run: what was written, and what to try next. */
export function describeOutcome(
  plan: Plan,
  isApplied: boolean,
  findings: number,
  nextSteps: readonly string[],
): string {
  const count = (kind: string): number => plan.changes.filter((change) => change.kind === kind).length;
  const sums = `${String(count('create'))} created, ${String(count('edit'))} edited, ${String(count('delete'))} deleted`;
  if (findings > 0 && !isApplied)
    return `${findings} ${findings === 1 ? 'finding' : 'findings'}. Nothing was written.`;
  // What differs and is kept, or is not understood, is not as it should be: the notices say what it is.
  if (plan.changes.length === 0)
    return plan.notices.length > 0 ? 'Nothing was written.' : 'Nothing to do: everything is as it should be.';
  if (!isApplied) return `Nothing was written. The plan: ${sums}.`;
  if (nextSteps.length === 0) return `Done: ${sums}.`;
  return [`Done: ${sums}.`, heading('Next'), ...nextSteps.map((step) => `  ${step}`)].join('\n');
}

/** Findings as a table, one line each: where, which, what. */
export function describeFindings(findings: readonly Diagnostic[]): string {
  if (findings.length === 0) return '';
  const rows = findings.map(
    ({ code, file = '', line = 1, message }) => [`${file}:${String(line)}`, code, message] as const,
  );
  const width = Math.max(...rows.map(([place]) => place.length));
  const titles = [...new Set(findings.map(({ code }) => code))].map(
    (code) => `${code}  ${diagnosticCodes[code].title}.`,
  );
  const table = rows.map(([place, code, message]) => inline(`${place.padEnd(width)}  ${code}  ${message}`));
  return [...table, '', ...titles].join('\n');
}
