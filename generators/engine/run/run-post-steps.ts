import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PostStep } from '../plan/plan.ts';

interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  /** The steps that are still to be run: one that was stopped, and those that need what a failed one should have done. */
  readonly untried: readonly PostStep[];
}

/**
 * Runs the steps after the writing, up to the first that fails. Nothing that they do undoes files.
 *
 * @param stopping ends the step that runs; that is no failure
 */
export async function runPostSteps(
  steps: readonly PostStep[],
  root: string,
  say: (text: string) => void,
  stopping?: AbortSignal,
): Promise<Outcome> {
  const isStopped = (): boolean => stopping?.aborted === true;
  for (const [index, step] of steps.entries()) {
    if (isStopped()) return { diagnostics: [], untried: steps.slice(index) };
    say(`${step.title} …`);
    const fault = await run(step, path.join(root, step.cwd), stopping);
    if (isStopped()) return { diagnostics: [], untried: steps.slice(index) };
    if (fault) return { diagnostics: [failure(step, fault)], untried: steps.slice(index + 1) };
  }
  return { diagnostics: [], untried: [] };
}

/** How a step went wrong, as the end of a sentence, and the last that it printed. */
interface Fault {
  readonly what: string;
  readonly output: string;
}

const failure = ({ title, cwd, command, args }: PostStep, { what, output }: Fault): Diagnostic =>
  diagnostic('PAXX5005', `${title}: ${what}. The files that were written stay.`, {
    snippet: output,
    remedy: `Mend the cause, then run it again in ${cwd === '' ? 'the project' : cwd}:`,
    fix: { command, args },
  });

async function run(step: PostStep, cwd: string, stopping?: AbortSignal): Promise<Fault | undefined> {
  const child = spawn(step.command, [...step.args], {
    cwd,
    // A group of its own: what the step starts ends with it, and a Ctrl-C at the terminal is for us to pass on.
    detached: !isWindows,
    // npm's and pnpm's shims are batch files on Windows; the arguments are ours and hold nothing a shell interprets.
    shell: isWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed = (printed + text).slice(-8000)));
  const late = AbortSignal.timeout(step.timeoutInSeconds * 1000);
  const stop = (): void => end(child);
  for (const signal of [late, stopping]) signal?.addEventListener('abort', stop);
  const failed = await ended(child);
  for (const signal of [late, stopping]) signal?.removeEventListener('abort', stop);
  const what = late.aborted
    ? `the command did not end within ${inWords(step.timeoutInSeconds)}, and was stopped`
    : failed;
  return what === undefined ? undefined : { what, output: printed.trim().split('\n').slice(-12).join('\n') };
}

/** Waits for the end of a program; `undefined` when it did what it should. */
const ended = (child: ChildProcess): Promise<string | undefined> =>
  new Promise((resolve) => {
    child.on('error', ({ message }) => resolve(`the command cannot be started (${message})`));
    child.on('close', (status) => resolve(status === 0 ? undefined : 'the command failed'));
  });

const inWords = (seconds: number): string =>
  seconds % 60 === 0 ? `${String(seconds / 60)} minutes` : `${String(seconds)} seconds`;

const isWindows = process.platform === 'win32';

/** How long a step may take to tidy up. */
const graceInMs = 2000;

/** Ends a step and everything that it started: politely, then for good. */
function end(child: ChildProcess): void {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => {
    signalGroup(child, 'SIGKILL');
    // What has left the group keeps the pipes open.
    for (const stream of [child.stdout, child.stderr]) stream?.destroy();
  }, graceInMs);
  child.once('close', () => clearTimeout(timer));
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    if (isWindows) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    else process.kill(-pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
