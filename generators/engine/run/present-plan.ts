import { heading } from '../diagnostics/colors.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Plan } from '../plan/plan.ts';
import type { Terminal } from './terminal.ts';

/** Shows what a run is about to do: the tree of files, what is to be known of it, and the differences where they are asked for. */
export async function previewPlan(plan: Plan, terminal: Terminal, hasDiff: boolean): Promise<void> {
  const { previewTree } = await import('../plan/preview-tree.ts');
  terminal.say(heading('The plan'));
  terminal.say(previewTree(plan));
  sayNotices(plan, terminal);
  if (hasDiff) await showDiff(plan, terminal);
}

export function sayNotices({ notices }: Plan, { say }: Terminal): void {
  for (const notice of notices) say(`! ${visible(notice)}`);
}

async function showDiff(plan: Plan, { say, isWatched }: Terminal): Promise<void> {
  const { previewDiff } = await import('../plan/preview-diff.ts');
  say(await previewDiff(plan, undefined, isWatched));
}

/** Asks whoever has seen the plan. Where nobody can answer, it is written. */
export async function confirmPlan(
  plan: Plan,
  terminal: Terminal,
  canBeChanged: boolean,
): Promise<'write' | 'change' | 'stop'> {
  const { ask } = terminal;
  if (ask === undefined) return 'write';
  for (;;) {
    const answer = await ask<'write' | 'diff' | 'change' | 'stop'>({
      type: 'select',
      message: `Write these ${String(plan.changes.length)} files?`,
      choices: [
        { name: 'Yes, write them', value: 'write' },
        { name: 'Show the differences first', value: 'diff' },
        ...(canBeChanged ? [{ name: 'Change an answer', value: 'change' }] : []),
        { name: 'No, stop here', value: 'stop' },
      ],
    });
    if (answer !== 'diff') return answer;
    await showDiff(plan, terminal);
  }
}
