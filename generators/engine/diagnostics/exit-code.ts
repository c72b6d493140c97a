import { diagnosticCodes, type DiagnosticCode } from './diagnostic-codes.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What every command exits with: 0 when it is done. The numbers are documented and never change their meaning. */
export type ExitCode = 0 | (typeof diagnosticCodes)[DiagnosticCode]['exitCode'];

/** The exit code of a command that reports these: the gravest error decides, warnings do not count. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code }): ExitCode => diagnosticCodes[code].exitCode)
    .reduce<ExitCode>((gravest, code) => (code > gravest ? code : gravest), 0);
}
