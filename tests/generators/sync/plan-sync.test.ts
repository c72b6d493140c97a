import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openProject } from '../../../generators/engine/project/open-project.ts';
import { planSync } from '../../../generators/sync/plan.ts';
import { emptyRegistries, partsOf, projectOf, type Files } from '../../support/memory-project.ts';

const root = mkdtempSync(path.join(tmpdir(), 'paxx-sync-'));

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(files: Files): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

describe('planSync', () => {
  it('repairs nothing while one registry cannot be read: all of it or nothing', async () => {
    const project = projectOf({
      ...emptyRegistries,
      ...partsOf('invoice', ['model', 'router']),
      'backend/src/api/index.ts': 'export const routers = {\n',
    });
    await expect(planSync({ ...project, root: '/nowhere', config: {} })).rejects.toMatchObject({
      exitCode: 3,
      diagnostics: [{ code: 'PAXX3001', file: 'backend/src/api/index.ts' }],
    });
  });

  it('repairs two registries that share a file', async () => {
    const file = 'backend/src/registries.ts';
    write({
      ...emptyRegistries,
      '.yo-rc.json': JSON.stringify({
        'generator-paxx': { registries: { settings: { file }, middleware: { file } } },
      }),
      [file]:
        "import { mailSettings } from './settings/mail.ts';\nimport { registerTenant } from './middleware/tenant.ts';\n\nexport const settingsGroups = {\n  mail: mailSettings,\n};\n\nexport const middleware = {\n  tenant: registerTenant,\n};\n",
    });
    const { changes, registrations } = await planSync(openProject(root));
    expect(changes).toMatchObject([
      { path: file, contents: 'export const settingsGroups = {};\n\nexport const middleware = {};\n' },
    ]);
    expect(registrations.map(({ text, status }) => [text, status])).toEqual([
      ['mail: mailSettings', 'removed'],
      ['tenant: registerTenant', 'removed'],
    ]);
  });
});
