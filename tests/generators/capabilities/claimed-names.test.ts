// First of all, so that every draft is made with it.
import './support/quick-drafts.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare as add } from '../../../generators/add/plan.ts';
import { prepare as client } from '../../../generators/client/plan.ts';
import { prepare as command } from '../../../generators/command/plan.ts';
import { prepare as feature } from '../../../generators/feature/plan.ts';
import { prepare as middleware } from '../../../generators/middleware/plan.ts';
import { prepare as setting } from '../../../generators/setting/plan.ts';
import { scratchProject } from '../support/scratch-project.ts';

type Scratch = Awaited<ReturnType<typeof scratchProject>>;

/** Names that a project without any capability has free, and that clash once a capability comes. */
describe('a name that a capability has', () => {
  let project: Scratch;
  beforeAll(async () => {
    project = await scratchProject('slice', { with: [], without: [], isMinimal: true });
  });

  it.each([
    ['middleware', middleware, ['metrics'], 'metrics'],
    ['middleware', middleware, ['admin'], 'admin'],
    ['middleware', middleware, ['task metrics'], 'metrics'],
    ['settings group', setting, ['cache', 'SIZE:number'], 'redis'],
    ['settings group', setting, ['tasks', 'SIZE:number'], 'tasks'],
    ['command', command, ['cache clear'], 'redis'],
    ['command', command, ['db migrate'], 'drafts'],
    ['client', client, ['storage', 'https://api.example.com'], 'storage'],
    ['feature', feature, ['file', 'name:string'], 'storage'],
    ['feature', feature, ['api key', 'name:string'], 'api-keys'],
    ['variable of a settings group', setting, ['courier', 'REDIS_URL:string'], 'redis'],
    ['variable of a client', client, ['redis', 'https://api.example.com'], 'redis'],
  ])('is refused as a %s: %#', async (_, prepare, args, owner) => {
    await expect(project.plan(prepare, args)).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [
        {
          code: 'PAXX2001',
          message: expect.stringContaining(`belongs to the capability "${owner}"`) as string,
          remedy: expect.stringMatching(/^Choose another name/) as string,
        },
      ],
    });
  });

  it('is refused as what a feature has: a table', async () => {
    await expect(project.plan(feature, ['workspace total', 'name:string'])).rejects.toMatchObject({
      exitCode: 2,
      diagnostics: [
        {
          code: 'PAXX2001',
          message:
            '"workspace total" would have the table or type "workspace_totals", which the capability "tasks" has already.',
        },
      ],
    });
  });

  it('is left to a file that was there before, and the capability is refused then', async () => {
    const file = path.join(project.root, 'backend/src/middleware/metrics.ts');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'export const metricsMiddleware = () => undefined;\n');
    expect((await project.plan(middleware, ['metrics'], { 'on-conflict': 'keep' })).leftOut).toEqual([]);
    await expect(project.plan(add, ['metrics'])).rejects.toMatchObject({
      exitCode: 4,
      diagnostics: [{ code: 'PAXX4001', file: 'backend/src/middleware/metrics.ts' }],
    });
  });
});
