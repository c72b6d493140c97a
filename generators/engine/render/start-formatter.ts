import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { on, once } from 'node:events';
import path from 'node:path';
import { visible } from '../diagnostics/visible.ts';
import { packageRoot } from './package-root.ts';

/** What became of one file: its text, or why there is none; neither where it is not to be formatted. */
export interface Formatted {
  readonly text?: string;
  readonly reason?: string;
  readonly isSyntax?: boolean;
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

export interface FormatterProcess {
  /** @throws Error when the process ends, or the limit is over, before the answer is there */
  readonly format: (file: string, text: string) => Promise<Formatted>;
  readonly close: () => void;
}

/** Starts the process that runs the project's formatter. Whatever it prints goes to stderr: stdout is for our result. */
export function startFormatter(root: string, limitInMs: number): FormatterProcess {
  const child = fork(path.join(packageRoot(), 'bin/format.mjs'), [root], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => process.stderr.write(visible(text)));
  const end = endOf(child);
  end.catch(() => undefined);
  const close = (): void => {
    process.off('exit', close);
    child.kill('SIGKILL');
  };
  process.once('exit', close);
  return {
    close,
    format: async (file, text) => {
      const limit = new AbortController();
      const id = randomUUID();
      const answer = answerTo(id, child, limit.signal);
      const timer = setTimeout(() => limit.abort(), limitInMs);
      // A process that has ended takes nothing any more, and its end says so.
      child.send({ id, file, text }, () => undefined);
      try {
        return await Promise.race([answer, end]);
      } catch (error) {
        if (!limit.signal.aborted) throw error;
        throw new Error(`it did not come to an end within ${limitInMs / 1000} seconds.`, { cause: error });
      } finally {
        clearTimeout(timer);
        limit.abort();
      }
    },
  };
}

/** Waits for the answer that bears the number; the project's own code may send messages, too. */
async function answerTo(id: string, child: ChildProcess, signal: AbortSignal): Promise<Formatted> {
  for await (const [message] of on(child, 'message', { signal }) as AsyncIterable<[Message | null]>)
    if (message?.id === id) return message;
  throw new Error('No answer came.');
}

type Message = Formatted & { readonly id?: string };

/** Fails once the process has ended: before that it should have answered. */
async function endOf(child: ChildProcess): Promise<never> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  throw new Error(`it ended (${signal ?? `exit code ${String(code)}`}) before there was a result.`);
}
