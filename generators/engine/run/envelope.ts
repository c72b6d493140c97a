import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { exitCodeOf, type ExitCode } from '../diagnostics/exit-code.ts';
import type { Plan } from '../plan/plan.ts';

/** What `--json` prints on stdout, for every command; described by `schemas/result.schema.json`. */
export interface Envelope {
  readonly schemaVersion: 1;
  readonly command: string;
  /** True exactly when `exitCode` is 0. */
  readonly ok: boolean;
  readonly exitCode: ExitCode;
  readonly diagnostics: readonly Diagnostic[];
  readonly plan?: Plan;
  /** What this command alone has to say. */
  readonly result?: unknown;
}

/** The envelope of a command that ended with these diagnostics. */
export function envelope(
  command: string,
  diagnostics: readonly Diagnostic[],
  contents: Pick<Envelope, 'plan' | 'result'> = {},
): Envelope {
  const exitCode = exitCodeOf(diagnostics);
  return { schemaVersion: 1, command, ok: exitCode === 0, exitCode, diagnostics, ...contents };
}
