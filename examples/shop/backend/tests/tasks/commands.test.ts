import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { commands } from '../../src/commands/index.ts';
import { readSettings } from '../../src/core/read-settings.ts';
import { runCommandLine } from '../../src/core/run-command-line.ts';
import { openApplication } from '../../src/open-application.ts';
import { task } from '../../src/tasks/task.ts';
import { createTestDatabase } from '../support/database.ts';
import { openTestQueue } from '../support/queue.ts';

vi.mock(import('../../src/open-application.ts'));

const jump = vi.fn(() => Promise.reject(new Error('over a stone')));
const input = z.object({ height: z.number() });
const groups = { paths: { jump: task({ input, retries: 0, run: jump }) } };

async function manage(...words: string[]): Promise<string> {
  const lines: string[] = [];
  await runCommandLine(words, {
    commands,
    readSettings: () => readSettings({}),
    print: (line) => void lines.push(line),
  });
  return lines.join('\n');
}

it('commands show what failed, and send it again', async () => {
  const queue = await openTestQueue(await createTestDatabase(), groups);
  const close = () => Promise.resolve();
  vi.mocked(openApplication).mockResolvedValue({ queue, close } as never);
  await queue.dispatch('paths.jump', { height: 2 });
  await queue.start();
  const failed = await vi.waitFor(async () => {
    const text = await manage('tasks', 'failed');
    expect(text).toContain('paths.jump {"height":2}\n  over a stone');
    return text;
  }, 10_000);
  expect(await manage('tasks', 'status')).toMatch(/^default .* 1 failed$/m);

  const [id = ''] = failed.split(' ');
  expect(await manage('tasks', 'retry', id)).toBe(`${id}  paths.jump waits again.`);
  await vi.waitFor(() => expect(jump).toHaveBeenCalledTimes(2), 10_000);
  await expect(manage('tasks', 'retry', id)).rejects.toThrow('No failed task');
});
