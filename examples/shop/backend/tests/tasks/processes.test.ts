import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readSettings } from '../../src/core/settings/read-settings.ts';
import { tasksResource } from '../../src/resources/tasks.ts';
import { createTestContext } from '../support/context.ts';
import { createTestDatabase } from '../support/database.ts';

describe('the process of the API', () => {
  it.each([
    ['true', ['database', 'tasks']],
    ['false', ['database']],
  ])('works the queues, and watches over them: TASKS_ENABLED=%s', async (flag, parts) => {
    const connection = await createTestDatabase();
    const settings = readSettings({ NODE_ENV: 'test', TASKS_ENABLED: flag });
    const context = await createTestContext({ db: connection.db, settings });
    const tasks = await tasksResource.open({ ...context, connection });
    const app = await createApp(context, { tasks });
    await tasks.close?.();
    await app.close();

    expect(tasks.serve !== undefined).toBe(flag === 'true');
    const { checks, helpers } = app.health;
    expect(Object.keys({ ...checks, ...helpers })).toEqual(parts);
  });
});

describe('a worker', () => {
  it('refuses to be a second process on the embedded database', () => {
    const env = { ...process.env, DATABASE_URL: '' };
    const { status, stderr } = spawnSync(process.execPath, ['src/worker.ts'], {
      env,
      encoding: 'utf8',
    });

    expect(stderr).toContain('Set DATABASE_URL');
    expect(status).toBe(2);
  });
});
