import type { DiagnosticCode } from './diagnostic-codes.ts';
import { diagnostic, type Diagnostic, type DiagnosticDetails } from './diagnostic.ts';
import { exitCodeOf, type ExitCode } from './exit-code.ts';

/** Ends a command. It carries everything that is wrong, not only the first thing, and the exit code. */
export class PaxxError extends Error {
  override readonly name = 'PaxxError';
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: ExitCode;

  constructor(diagnostics: readonly Diagnostic[], options?: ErrorOptions) {
    super(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'), options);
    this.diagnostics = diagnostics;
    this.exitCode = exitCodeOf(diagnostics);
  }

  /** The error of one thing: `throw PaxxError.of('PAXX2001', 'The name "class" is a reserved word.', { remedy: '…' })`. */
  static of(
    code: DiagnosticCode,
    message: string,
    { cause, ...details }: DiagnosticDetails & ErrorOptions = {},
  ): PaxxError {
    return new PaxxError([diagnostic(code, message, details)], cause === undefined ? {} : { cause });
  }
}
