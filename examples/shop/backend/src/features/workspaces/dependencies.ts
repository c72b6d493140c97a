import type { AppContext } from '../../core/context/app-context.ts';
import { createUserRepository } from '../users/repository.ts';
import { createWorkspaceRepository } from './repository.ts';
import { createWorkspaceService } from './service.ts';

type Parts = Pick<AppContext, 'db' | 'afterCommit' | 'log'>;

export const workspaceService = ({ db, afterCommit, log }: Parts) =>
  createWorkspaceService({
    workspaces: createWorkspaceRepository(db),
    users: createUserRepository(db),
    afterCommit,
    log,
  });
