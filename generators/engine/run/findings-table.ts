import { diagnosticCodes } from '../diagnostics/diagnostic-codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/visible.ts';

/** Findings as a table, one line each: where, which, what. */
export function findingsTable(findings: readonly Diagnostic[]): string {
  if (findings.length === 0) return '';
  const rows = findings.map(
    ({ code, file = '', line = 1, message }) => [`${file}:${String(line)}`, code, message] as const,
  );
  const width = Math.max(...rows.map(([place]) => place.length));
  const titles = [...new Set(findings.map(({ code }) => code))].map(
    (code) => `${code}  ${diagnosticCodes[code].title}.`,
  );
  const table = rows.map(([place, code, message]) => `${place.padEnd(width)}  ${code}  ${message}`);
  return visible([...table, '', ...titles].join('\n'));
}
