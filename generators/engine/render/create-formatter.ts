import { causeOf } from '../diagnostics/cause-of.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Format } from '../plan/draft.ts';
import { startFormatter, type Formatted, type FormatterProcess } from './start-formatter.ts';

export type FormatOptions = import('prettier').Options;

export interface Formatter {
  readonly format: Format;
  /** Ends what formatting has started. */
  readonly close: () => void;
}

/** A first file loads Prettier and its plugins; nothing of it takes this long, unless it never ends. */
const usualLimitInMs = 30_000;

/**
 * Formats files that are ours as the project would: with its own Prettier where it has one, its own configuration and
 * its `.prettierignore`. Files that Prettier has no parser for stay as they are. All of that is code of the project, and
 * runs in a process of its own, which is started by the first file.
 *
 * @param root absolute path of the project
 */
export function createFormatter(root: string, limitInMs = usualLimitInMs): Formatter {
  let process: FormatterProcess | undefined;
  const format: Format = async (file, text, template) => {
    process ??= startFormatter(root, limitInMs);
    const answer = await process.format(file, text).catch((error: unknown) => {
      throw formatterFault(file, causeOf(error).reason);
    });
    if (answer.isSyntax === true) throw templateFault(file, text, template, answer);
    if (answer.reason !== undefined) throw formatterFault(file, answer.reason);
    return answer.text ?? text;
  };
  return { format, close: () => process?.close() };
}

/** Formats the files of a project that is being made, as it is going to be configured: with our own Prettier. */
export function createFirstFormatter(options: FormatOptions): Formatter {
  const format: Format = async (file, text, template) => {
    const prettier = await import('prettier');
    const { inferredParser } = await prettier.getFileInfo(file, { resolveConfig: false });
    if (inferredParser === null) return text;
    try {
      return await prettier.format(text, { ...options, filepath: file });
    } catch (error) {
      const { message, loc } = error as Error & Pick<Formatted, 'loc'>;
      throw templateFault(file, text, template, { reason: message, loc });
    }
  };
  return { format, close: () => undefined };
}

function templateFault(
  file: string,
  text: string,
  template: string | undefined,
  { reason = '', loc }: Formatted,
): PaxxError {
  const start = loc?.start;
  const snippet = start && text.split('\n')[start.line - 1];
  const source = template === undefined ? 'paxx renders' : `The template ${template} renders`;
  return PaxxError.of('PAXX5001', `${source} ${file} so that it cannot be parsed: ${firstLine(reason)}`, {
    file,
    ...(start ? { line: start.line, column: start.column } : {}),
    ...(snippet === undefined ? {} : { snippet }),
    remedy: 'This is a defect of the template. Nothing was written.',
  });
}

const formatterFault = (file: string, reason: string): PaxxError =>
  PaxxError.of('PAXX3010', `Prettier cannot format ${file}: ${firstLine(reason)}`, {
    remedy: 'Install the project’s dependencies, or correct its Prettier configuration. Nothing was written.',
  });

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
