import { interruptionIn, hasTraces, recover, type Recovery } from '../apply/recover.ts';
import { awaitWriter, takeTurn, type Turn, type Waiting } from '../apply/turn.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { inline } from '../diagnostics/visible.ts';

/** A project in which nobody else is at work, and that no interrupted run has left half written. */
export interface Entry {
  /** Absent for who only reads. */
  readonly turn?: Turn;
  /** What became of an interrupted run. */
  readonly notes: readonly Diagnostic[];
}

/**
 * Waits for other commands, and completes or undoes what an interrupted one left. Whoever may not write is refused there:
 * of a tree that is half written nothing true can be said.
 *
 * @throws PaxxError where somebody else does not come to an end, or an interrupted run is left.
 */
export async function enterProject(root: string, mayWrite: boolean): Promise<Entry> {
  if (!mayWrite) return readQuietly(root);
  const hadTraces = hasTraces(root);
  const turn = await takeTurn(root, waiting);
  try {
    const isLeft = turn.hasWaited ? interruptionIn(root) !== undefined : hadTraces;
    const recovery = isLeft ? recover(root) : undefined;
    const notes = recovery === undefined || recovery.kind === 'nothing' ? [] : [noteOf(recovery)];
    return { turn, notes };
  } catch (error) {
    turn.release();
    throw error;
  }
}

async function readQuietly(root: string): Promise<Entry> {
  await awaitWriter(root, waiting);
  const left = interruptionIn(root);
  if (left === undefined) return { notes: [] };
  throw PaxxError.of(
    'PAXX5003',
    `The command "${left.command}" was interrupted while it wrote: the project is half written, so nothing can be said about it. The next command that writes finds this and it will be ${left.kind}.`,
    {
      remedy: 'Run this, which finishes it first, then repeat the command:',
      fix: { command: 'npx', args: ['generator-paxx', 'sync'] },
    },
  );
}

const waiting: Waiting = {
  onWait: ({ diagnostics: [busy] }) => {
    const message = busy?.message.replace(/ Nothing was written\.$/, '') ?? '';
    process.stderr.write(`${inline(message)} Waiting until it is done …\n`);
  },
};

function noteOf({ kind, command, untouched }: Recovery): Diagnostic {
  const left = untouched.map((file) => ` ${file} was changed since and stays as it is.`).join('');
  return diagnostic('PAXX5003', `The interrupted command "${command ?? 'unknown'}" is ${kind}.${left}`, {
    severity: 'info',
  });
}
