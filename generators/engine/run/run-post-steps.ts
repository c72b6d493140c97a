import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PostStep } from '../plan/plan.ts';

/** Runs the steps after the writing, up to the first that fails: `untried` are those that need what it should have done. */
export function runPostSteps(steps: readonly PostStep[], root: string, say: (text: string) => void) {
  for (const [index, step] of steps.entries()) {
    const diagnostics = runPostStep(step, root, say);
    if (diagnostics.length > 0) return { diagnostics, untried: steps.slice(index + 1) };
  }
  return { diagnostics: [], untried: [] };
}

/** A failure is reported with the command to try again, and undoes nothing. */
function runPostStep(step: PostStep, root: string, say: (text: string) => void): readonly Diagnostic[] {
  say(`${step.title} …`);
  const { status, error, stdout, stderr } = spawnSync(step.command, [...step.args], {
    cwd: path.join(root, step.cwd),
    encoding: 'utf8',
    // npm's and pnpm's shims are batch files on Windows; the arguments are ours and hold nothing a shell interprets.
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (!error && status === 0) return [];
  const output = error ? error.message : `${stdout}${stderr}`.trim().split('\n').slice(-12).join('\n');
  return [
    diagnostic('PAXX5005', `${step.title}: the command failed. The files that were written stay.`, {
      snippet: output,
      remedy: `Mend the cause, then run it again in ${step.cwd === '' ? 'the project' : step.cwd}:`,
      fix: { command: step.command, args: step.args },
    }),
  ];
}
