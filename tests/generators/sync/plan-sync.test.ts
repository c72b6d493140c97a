import { describe, expect, it } from 'vitest';
import { planSync } from '../../../generators/sync/plan.ts';
import { emptyRegistries, partsOf, projectOf } from '../../support/memory-project.ts';

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
});
