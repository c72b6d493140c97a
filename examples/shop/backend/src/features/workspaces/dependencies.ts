import type { AppContext } from '../../core/app-context.ts';
import { createUserRepository } from '../users/repository.ts';
import { createWorkspaceRepository } from './repository.ts';
import { createWorkspaceService, type WorkspaceService } from './service.ts';

export function workspaceService({ db }: Pick<AppContext, 'db'>): WorkspaceService {
  return createWorkspaceService({
    workspaces: createWorkspaceRepository(db),
    users: createUserRepository(db),
  });
}
