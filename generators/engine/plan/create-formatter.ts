import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import type { Format } from './draft.ts';

type Prettier = typeof import('prettier');
export type FormatOptions = import('prettier').Options;

/**
 * Formats files that are ours as the project would: with its own Prettier where it has one, its own configuration and
 * its `.prettierignore`. Files that Prettier has no parser for stay as they are. Prettier is loaded by the first file.
 *
 * @param root absolute path of the project; it need not exist yet
 * @param options what a project that is being made is going to configure; without it the configuration is looked up
 */
export function createFormatter(root: string, options?: FormatOptions): Format {
  let loading: Promise<Prettier> | undefined;
  return async (file, text, template) => {
    const prettier = await (loading ??= load(root));
    const place = path.join(root, file);
    const found = await settingsOf(prettier, root, place, options);
    if (found === undefined) return text;
    try {
      return await prettier.format(text, { ...found, filepath: place });
    } catch (error) {
      throw isSyntaxError(error) ? templateFault(file, text, template, error) : formatterFault(file, error);
    }
  };
}

async function load(root: string): Promise<Prettier> {
  const own = ownPrettier(root);
  if (own === undefined) return import('prettier');
  // Its CommonJS entry arrives as the default export.
  const loaded = (await import(pathToFileURL(own).href)) as Prettier & { readonly default?: Prettier };
  return loaded.default ?? loaded;
}

function ownPrettier(root: string): string | undefined {
  try {
    return createRequire(path.join(root, 'package.json')).resolve('prettier');
  } catch {
    return undefined;
  }
}

/** The options for one file, or `undefined` where Prettier is not to touch it. */
async function settingsOf(
  prettier: Prettier,
  root: string,
  place: string,
  options: FormatOptions | undefined,
): Promise<FormatOptions | undefined> {
  try {
    const { ignored, inferredParser } = await prettier.getFileInfo(place, {
      ignorePath: path.join(root, '.prettierignore'),
      resolveConfig: options === undefined,
    });
    if (ignored || inferredParser === null) return undefined;
    return options ?? (await prettier.resolveConfig(place, { editorconfig: true })) ?? {};
  } catch (error) {
    throw formatterFault(place, error);
  }
}

interface PrettierSyntaxError extends Error {
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } };
}

const isSyntaxError = (error: unknown): error is PrettierSyntaxError =>
  error instanceof Error && error.name === 'SyntaxError';

function templateFault(
  file: string,
  text: string,
  template: string | undefined,
  error: PrettierSyntaxError,
): PaxxError {
  const start = error.loc?.start;
  const snippet = start && text.split('\n')[start.line - 1];
  const source = template === undefined ? 'paxx renders' : `The template ${template} renders`;
  return PaxxError.of(
    'PAXX5001',
    `${source} ${file} so that it cannot be parsed: ${firstLine(error.message)}`,
    {
      file,
      ...(start ? { line: start.line, column: start.column } : {}),
      ...(snippet === undefined ? {} : { snippet }),
      remedy: 'This is a defect of the template. Nothing was written.',
      cause: error,
    },
  );
}

function formatterFault(file: string, error: unknown): PaxxError {
  const reason = error instanceof Error ? firstLine(error.message) : String(error);
  return PaxxError.of('PAXX3010', `Prettier cannot format ${path.basename(file)}: ${reason}`, {
    remedy: 'Install the project’s dependencies, or correct its Prettier configuration. Nothing was written.',
    cause: error,
  });
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
