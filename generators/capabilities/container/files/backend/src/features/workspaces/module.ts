import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createWorkspaceRepository, type WorkspaceRepository } from './repository.ts';
import { createWorkspaceService, type WorkspaceService } from './service.ts';

export interface WorkspaceInterfaces {
  readonly workspaceRepository: WorkspaceRepository;
  readonly workspaceService: WorkspaceService;
}

export const workspaceModule: Module<WorkspaceInterfaces> = {
  workspaceRepository: asFunction(({ db }: Cradle) => createWorkspaceRepository(db)).scoped(),
  workspaceService: asFunction(({ workspaceRepository, userRepository, afterCommit, log }: Cradle) =>
    createWorkspaceService({
      workspaces: workspaceRepository,
      users: userRepository,
      afterCommit,
      log,
    }),
  ).scoped(),
};
