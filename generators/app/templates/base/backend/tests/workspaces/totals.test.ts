import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workspaceService } from '../../src/features/workspaces/dependencies.ts';
import { createTestContext } from '../support/context.ts';
import { createWorkspace } from '../support/factories.ts';

const context = await createTestContext();
const service = workspaceService(context);

let workspaceId: string;

beforeEach(async () => {
  workspaceId = (await createWorkspace(context.db)).id;
  await service.recordTotal(workspaceId, 'things', 1);
});

const listTotals = async () => {
  const totals = await service.listTotals(workspaceId);
  return totals.map(({ total }) => total);
};

describe('totals', () => {
  it('are read once until they change', async () => {
    expect(await listTotals()).toEqual([1]);
    const select = vi.spyOn(context.db, 'select');
    expect(await listTotals()).toEqual([1]);
    expect(select).not.toHaveBeenCalled();

    await service.recordTotal(workspaceId, 'things', 2);
    expect(await listTotals()).toEqual([2]);
  });

  it('of a change that is taken back stay as they were', async () => {
    expect(await listTotals()).toEqual([1]);
    const changing = context.transaction(async (scope) => {
      await workspaceService(scope).recordTotal(workspaceId, 'things', 2);
      throw new Error('taken back');
    });

    await expect(changing).rejects.toThrow('taken back');
    expect(await listTotals()).toEqual([1]);
  });
});
