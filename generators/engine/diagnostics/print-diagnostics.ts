import { colorsFor, type Colors } from './colors.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { shellQuoted } from './shell-quoted.ts';
import { inline, visible } from './visible.ts';

/** The diagnostics for people, one block each, meant for stderr. `colors` defaults to what the terminal can show. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  colors: Colors = colorsFor(process.stderr),
): string {
  return diagnostics.map((one) => `${printDiagnostic(one, colors)}\n`).join('\n');
}

function printDiagnostic(one: Diagnostic, colors: Colors): string {
  const head = [severityLabel(one.severity, colors), colors.bold(one.code), colors.cyan(placeOf(one))];
  const fix = one.fix && `$ ${[one.fix.command, ...one.fix.args].map(shellQuoted).join(' ')}`;
  return [
    head.filter((word) => word !== '').join(' '),
    `  ${inline(one.message)}`,
    ...(one.snippet === undefined ? [] : ['', colors.dim(indented(one.snippet, 4)), '']),
    ...(one.remedy === undefined ? [] : [indented(one.remedy)]),
    ...(fix === undefined ? [] : [`  ${colors.green(inline(fix))}`]),
  ].join('\n');
}

function placeOf({ file, line, column }: Diagnostic): string {
  if (file === undefined) return '';
  return inline(
    [file, line, line === undefined ? undefined : column].filter((piece) => piece !== undefined).join(':'),
  );
}

function severityLabel(severity: Severity, colors: Colors): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
  return paint(severity);
}

function indented(text: string, width = 2): string {
  return visible(text).replace(/^(?=.)/gm, ' '.repeat(width));
}
