import { causeOf } from './cause-of.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { PaxxError } from './paxx-error.ts';

/** What to report of anything that was thrown: an unexpected error is a fault of paxx, and says so with its stack. */
export function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof PaxxError) return error.diagnostics;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const obstacle = obstacleOf(error);
  if (obstacle !== undefined) return [obstacle];
  return [
    diagnostic('PAXX5006', `paxx failed unexpectedly: ${message}`, {
      remedy: 'This is a defect of paxx: report it with the lines above.',
      ...(stack === undefined ? {} : { snippet: stack }),
    }),
  ];
}

/** What Node says of a module that is missing, damaged or not to be read. */
const loading =
  /^(?:ERR_(?:MODULE|DLOPEN|PACKAGE|INVALID_PACKAGE|UNSUPPORTED_DIR|INVALID_MODULE|UNKNOWN_FILE)_?\w*|MODULE_NOT_FOUND)$/;

/** Modules are loaded late, and so fail late: that is no defect of the code, nor is it a limit of the machine. */
function obstacleOf(error: unknown): Diagnostic | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  const place = 'path' in error ? String(error.path) : '';
  // Who throws it is who reads the module; a text that is no JSON has another one.
  const isDamaged = error instanceof SyntaxError && firstCall(error).includes('(node:internal/modules');
  const isUnread = place.includes('node_modules') || error.message.includes('native binding');
  const isFull = code === 'EMFILE' || code === 'ENFILE';
  if (!isFull && !isDamaged && !isUnread && !loading.test(code)) return undefined;
  const { reason, remedy } = causeOf(error);
  return diagnostic('PAXX5007', `paxx cannot be loaded: ${reason.split('\n', 1)[0] ?? ''}`, {
    remedy: isFull && remedy !== undefined ? remedy : 'Install generator-paxx again, with its dependencies.',
  });
}

const firstCall = ({ stack = '' }: Error): string =>
  stack.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
