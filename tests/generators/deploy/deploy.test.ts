import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepare as deploy } from '../../../generators/deploy/plan.ts';
import { openProject } from '../../../generators/engine/project/open-project.ts';
import type { Plan } from '../../../generators/engine/plan/plan.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'paxx-deploy-'));
  writeFileSync(path.join(root, '.yo-rc.json'), '{ "generator-paxx": {} }');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** The plan for a project of that name. */
async function planned(name: unknown, ...args: string[]): Promise<Plan> {
  writeFileSync(path.join(root, 'package.json'), JSON.stringify({ name }));
  const project = openProject(root);
  const { plan } = await deploy({ args, options: {}, answers: {}, root, project, say: () => undefined });
  return plan();
}

describe('deploy', () => {
  it('names the services after the project', async () => {
    const { changes } = await planned('acme', 'linux-server');
    expect(changes.map(({ path: file }) => file)).toEqual([
      'deploy/linux-server/Caddyfile',
      'deploy/linux-server/README.md',
      'deploy/linux-server/acme-api.service',
      'deploy/linux-server/acme-worker.service',
      'deploy/linux-server/deploy.sh',
      'deploy/linux-server/install-release.sh',
      'deploy/linux-server/setup-server.sh',
      'deploy/linux-server/switch-release.sh',
    ]);
  });

  it.each(["acme'; rm -rf /", '../acme', 'a b', '', undefined])(
    'refuses the project name %s, which would stand in shell scripts',
    async (name) => {
      await expect(planned(name, 'linux-server')).rejects.toThrow('cannot name a service');
    },
  );

  it('asks for a target that it knows', async () => {
    await expect(planned('acme')).rejects.toThrow('is missing');
    await expect(planned('acme', 'the-moon')).rejects.toThrow('"the-moon" is no target');
  });
});
