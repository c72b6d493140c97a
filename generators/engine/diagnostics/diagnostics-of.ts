import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { PaxxError } from './paxx-error.ts';

/** What to report of anything that was thrown: an unexpected error is a fault of paxx, and says so with its stack. */
export function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof PaxxError) return error.diagnostics;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return [
    diagnostic('PAXX5006', `paxx failed unexpectedly: ${message}`, {
      remedy: 'This is a defect of paxx: report it with the lines above.',
      ...(stack === undefined ? {} : { snippet: stack }),
    }),
  ];
}
