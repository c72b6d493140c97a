import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createWorkspaceRepository, type WorkspaceRepository } from './repositories/workspace-repository.ts';
import { createWorkspaceService, type WorkspaceService } from './services/workspace-service.ts';

export interface WorkspaceInterfaces {
  readonly workspaceRepository: WorkspaceRepository;
  readonly workspaceService: WorkspaceService;
}

export const workspaceModule: Module<WorkspaceInterfaces> = {
  workspaceRepository: asFunction(({ db }: Cradle) => createWorkspaceRepository(db)).scoped(),
  workspaceService: asFunction(({ workspaceRepository, userRepository, events, cache, afterCommit }: Cradle) =>
    createWorkspaceService({
      workspaces: workspaceRepository,
      users: userRepository,
      emit: events.emit,
      cache,
      afterCommit,
    }),
  ).scoped(),
};
