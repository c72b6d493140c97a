import type { AppContext } from '../../core/context/app-context.ts';
import { createUserRepository } from '../users/repository.ts';
import { createWorkspaceRepository } from './repository.ts';
import { createWorkspaceService, type WorkspaceService } from './service.ts';

type Parts = Pick<AppContext, 'db' | 'events'>;

export function workspaceService({ db, events }: Parts): WorkspaceService {
  return createWorkspaceService({
    workspaces: createWorkspaceRepository(db),
    users: createUserRepository(db),
    emit: events.emit,
  });
}
