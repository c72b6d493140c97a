import type { TotalRepository } from './repository.ts';
import type { TotalResponse } from './schemas.ts';

export interface TotalService {
  list(workspaceId: string): Promise<TotalResponse[]>;
  /** Keeps how many rows of a resource the workspace has. */
  record(workspaceId: string, resource: string, total: number): Promise<void>;
}

export interface TotalServiceDependencies {
  readonly totals: TotalRepository;
}

export function createTotalService({ totals }: TotalServiceDependencies): TotalService {
  return {
    async list(workspaceId) {
      const rows = await totals.list(workspaceId);
      return rows.map(({ resource, total, countedAt }) => ({
        resource,
        total,
        countedAt: countedAt.toISOString(),
      }));
    },

    record: (workspaceId, resource, total) => totals.record({ workspaceId, resource, total }),
  };
}
