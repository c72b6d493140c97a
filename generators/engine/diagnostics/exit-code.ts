import { diagnosticCodes } from './diagnostic-codes.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What every command exits with. The numbers are documented and never change their meaning. */
export const exitCodes = {
  done: 0,
  findings: 1,
  usage: 2,
  cannotEdit: 3,
  conflict: 4,
  fault: 5,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit code of a command that reports these: the gravest error decides, warnings do not count. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code }): ExitCode => diagnosticCodes[code].exitCode)
    .reduce<ExitCode>((gravest, code) => (code > gravest ? code : gravest), exitCodes.done);
}
