import type { DiagnosticCode } from './diagnostic-codes.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A command that repairs what a diagnostic reports, ready to be spawned without a shell. */
export interface Fix {
  readonly command: string;
  readonly args: readonly string[];
}

/** One thing that a command has to say: what, where, and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** A full sentence: what is wrong, and in which file. */
  readonly message: string;
  /** Posix path relative to the project's root. */
  readonly file?: string;
  /** One-based. */
  readonly line?: number;
  /** One-based. */
  readonly column?: number;
  /** A full sentence: what the reader does next. */
  readonly remedy?: string;
  /** The lines to paste by hand, or the lines that are wrong. */
  readonly snippet?: string;
  readonly fix?: Fix;
}

export type DiagnosticDetails = Omit<Diagnostic, 'code' | 'severity' | 'message'> & {
  readonly severity?: Severity;
};

/** `diagnostic('PAXX3001', 'The list of routers is half-typed.', { file, line })`: an error unless `severity` says otherwise. */
export function diagnostic(
  code: DiagnosticCode,
  message: string,
  { severity = 'error', ...details }: DiagnosticDetails = {},
): Diagnostic {
  return { code, severity, message, ...details };
}
