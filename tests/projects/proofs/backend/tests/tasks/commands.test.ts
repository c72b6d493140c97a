import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { commands } from '../../src/commands/index.ts';
import { readSettings } from '../../src/core/settings/read-settings.ts';
import { runCommandLine } from '../../src/core/commands/run-command-line.ts';
import { openApplication, type Application } from '../../src/core/context/open-application.ts';
import { tasks } from '../../src/tasks/index.ts';
import { task } from '../../src/tasks/task.ts';
import { createTestVariables } from '../support/database.ts';
import { plain } from '../support/queue.ts';

const variables = await createTestVariables();
const settings = readSettings({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ...variables });
const jump = vi.fn(() => Promise.reject(new Error('over a stone')));
const input = z.object({ height: z.number() });

// The commands open the application by themselves, so its registry has the task as long as they run.
beforeAll(
  () => void Object.assign(tasks, { paths: { jump: task({ input, retries: 0, run: jump }) } }),
);
afterAll(() => void Reflect.deleteProperty(tasks, 'paths'));

/** The application at work, until something has come of it. */
async function work(use: (application: Application) => Promise<void>): Promise<void> {
  const application = await openApplication(settings);
  await application.context.taskQueue.work(application.context);
  await use(application).finally(application.close);
}

async function manage(...words: string[]): Promise<string> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  await runCommandLine(words, { commands, readSettings: () => settings, print });
  return lines.join('\n');
}

// Every command opens and closes the database by itself.
it('commands show what failed, and send it again', { timeout: 120_000 }, async () => {
  await work(async ({ context }) => {
    await plain(context)('paths.jump', { height: 2 });
    await vi.waitFor(async () => expect(await context.taskQueue.failed()).toHaveLength(1), 60_000);
  });
  const failed = await manage('tasks', 'failed');
  expect(failed).toContain('paths.jump {"height":2}\n  over a stone');
  expect(await manage('tasks', 'status')).toMatch(/^default .* 1 failed$/m);

  const [id = ''] = failed.split(' ');
  expect(await manage('tasks', 'retry', id)).toBe(`${id}  paths.jump waits again.`);
  expect(await manage('tasks', 'status')).toMatch(/^default .* 0 failed$/m);
  await expect(manage('tasks', 'retry', id)).rejects.toThrow('No failed task');
  await work(() => vi.waitFor(() => expect(jump).toHaveBeenCalledTimes(2), 60_000));
});
