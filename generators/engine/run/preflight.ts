import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Wanted } from './command.ts';
import { isOnPath } from './package-manager.ts';

const alone = 'Or write the files alone, with --skip-post-steps.';

/**
 * What will keep the steps after the writing from succeeding, and can be known before it: no package manager, one that is too
 * old, a registry that does not answer or lacks a package.
 */
export async function preflight(wanted: readonly Wanted[]): Promise<readonly Diagnostic[]> {
  if (!isOnPath('pnpm') && !isOnPath('npx'))
    return [
      missing('There is neither pnpm nor npx on the PATH.', `Install Node with npm, or pnpm. ${alone}`),
    ];
  const old = isOnPath('pnpm') ? await oldPnpm() : undefined;
  if (old) return [old];
  // Where pnpm came without npm nothing can be asked, and the step itself will tell.
  const found = isOnPath('npm') ? await Promise.all(wanted.map(lookUp)) : [];
  return found.flatMap((one) => one ?? []);
}

const missing = (message: string, remedy: string): Diagnostic =>
  diagnostic('PAXX3014', `${message} Nothing was written.`, { remedy });

const run = promisify(execFile);
const options = { timeout: 20_000, shell: process.platform === 'win32', encoding: 'utf8' } as const;

/** The first release that reads the settings of a generated `pnpm-workspace.yaml`. */
const oldestPnpm = 10;

async function oldPnpm(): Promise<Diagnostic | undefined> {
  const version = await run('pnpm', ['--version'], options).then(({ stdout }) => stdout.trim(), reasonOf);
  if (Number(/^(\d+)\./.exec(version)?.[1] ?? 0) >= oldestPnpm) return undefined;
  return missing(
    `The pnpm on the PATH is not release ${String(oldestPnpm)} or later: "pnpm --version" says ${version}.`,
    `Update it, or take it off the PATH: then npx brings the release that was tried. ${alone}`,
  );
}

/** Asks as an installation will ask: by the registry, the credentials and the proxy of npm's configuration. */
async function lookUp({ spec, remedy }: Wanted): Promise<Diagnostic | undefined> {
  const args = ['view', spec, 'version', '--fetch-retries=0', '--fetch-timeout=15000'];
  try {
    const { stdout } = await run('npm', args, options);
    if (stdout.trim() !== '') return undefined;
  } catch (error) {
    if (!/\bE404\b|\bETARGET\b/.test(reasonOf(error)))
      return missing(
        `The package registry does not answer (${firstLineOf(reasonOf(error))}).`,
        `Check "npm config get registry" and the network. ${alone}`,
      );
  }
  return missing(`The package ${spec} is not on the registry.`, [remedy, alone].filter(Boolean).join(' '));
}

/** What npm says of a failure stands on stderr. */
function reasonOf(error: unknown): string {
  const {
    stderr = '',
    message = String(error),
    killed,
  } = error as { stderr?: string; message?: string; killed?: boolean };
  return killed === true ? 'no answer within 20 seconds' : stderr.trim() || message;
}

const firstLineOf = (text: string): string =>
  (text.split('\n').find((line) => /code|error/i.test(line)) ?? text.split('\n', 1)[0] ?? '').replace(
    /^npm (?:error|ERR!) /,
    '',
  );
