import { describe, expect, it } from 'vitest';
import { allColors, colorsFor, noColors } from '../../../../generators/engine/diagnostics/colors.ts';
import { diagnosticCodes } from '../../../../generators/engine/diagnostics/diagnostic-codes.ts';
import { diagnostic } from '../../../../generators/engine/diagnostics/diagnostic.ts';
import { diagnosticsOf } from '../../../../generators/engine/diagnostics/diagnostics-of.ts';
import { exitCodeOf } from '../../../../generators/engine/diagnostics/exit-code.ts';
import { PaxxError } from '../../../../generators/engine/diagnostics/paxx-error.ts';
import { printDiagnostics } from '../../../../generators/engine/diagnostics/print-diagnostics.ts';

describe('the table of codes', () => {
  it.each(Object.entries(diagnosticCodes))('%s: %o', (code, { title, exitCode }) => {
    expect(code).toMatch(/^PAXX[1-5]\d{3}$/);
    expect(Number(code[4])).toBe(exitCode);
    expect(title).toMatch(/^\S.*[^.]$/);
  });

  it('has no title twice', () => {
    const titles = Object.values(diagnosticCodes).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('exitCodeOf', () => {
  it.each([
    [[], 0],
    [[diagnostic('PAXX1001', 'x')], 1],
    [[diagnostic('PAXX4001', 'x'), diagnostic('PAXX3004', 'x')], 4],
    [
      [
        diagnostic('PAXX4001', 'x', { severity: 'warning' }),
        diagnostic('PAXX5003', 'x', { severity: 'info' }),
      ],
      0,
    ],
  ])('the gravest error of %j decides: %i', (diagnostics, exitCode) => {
    expect(exitCodeOf(diagnostics)).toBe(exitCode);
  });
});

describe('PaxxError', () => {
  it('carries everything that is wrong, and its cause', () => {
    const cause = new Error('ENOSPC');
    const diagnostics = [diagnostic('PAXX2001', 'One.'), diagnostic('PAXX2002', 'Two.')];
    const error = new PaxxError(diagnostics, { cause });
    expect(error).toMatchObject({
      name: 'PaxxError',
      message: 'PAXX2001: One.\nPAXX2002: Two.',
      exitCode: 2,
      cause,
    });
    expect(diagnosticsOf(error)).toBe(diagnostics);
  });

  it.each([[new TypeError('x is not a function')], ['x is not a function']])(
    '%o is a fault of paxx',
    (thrown) => {
      const [fault] = diagnosticsOf(thrown);
      expect(fault).toMatchObject({
        code: 'PAXX5006',
        message: 'paxx failed unexpectedly: x is not a function',
      });
      expect(fault?.snippet).toContain('diagnostics');
    },
  );
});

describe('printDiagnostics', () => {
  const full = diagnostic('PAXX3002', 'The registry cannot be edited: its list is computed.', {
    file: 'backend/src/api/index.ts',
    line: 12,
    column: 3,
    remedy: 'Paste this line.',
    snippet: 'invoices: invoicesRouter,\n\torders,',
    fix: { command: 'npx', args: ['generator-paxx', 'sync', "it's here"] },
  });

  it('says what, where, and what to do', () => {
    const text = printDiagnostics(
      [full, diagnostic('PAXX1003', 'Short.', { severity: 'warning', file: 'a.ts' })],
      noColors,
    );
    expect(`\n${text}`).toMatchInlineSnapshot(`
      "
      error PAXX3002 backend/src/api/index.ts:12:3
        The registry cannot be edited: its list is computed.

          invoices: invoicesRouter,
          	orders,

        Paste this line.
        $ npx generator-paxx sync 'it'\\''s here'

      warning PAXX1003 a.ts
        Short.
      "
    `);
  });

  it('marks by colour, and lets nothing steer the terminal', () => {
    const text = printDiagnostics(
      [diagnostic('PAXX2001', 'The name "\u001B[2J\u009B1m" is odd.', { file: 'a\u202E.ts' })],
      allColors,
    );
    expect(text).toContain('\u001B[31merror\u001B[39m');
    expect(text).toContain('"␛[2J\uFFFD1m"');
    expect(text).toContain('a\uFFFD.ts');
  });

  it.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: false }, {}, false],
    [{}, { CI: 'true' }, false],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{}, { FORCE_COLOR: '1' }, true],
    [{ isTTY: false }, { FORCE_COLOR: '0' }, false],
  ])('to %j with %j colours: %s', (stream, env, isColoured) => {
    expect(colorsFor(stream, env).isColorSupported).toBe(isColoured);
  });
});
