import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createWorkspaceRepository, type IWorkspaceRepository } from './repositories/workspace-repository.ts';
import { createWorkspaceService, type IWorkspaceService } from './services/workspace-service.ts';

export interface WorkspaceInterfaces {
  readonly workspaceRepository: IWorkspaceRepository;
  readonly workspaceService: IWorkspaceService;
}

export const workspaceModule: Module<WorkspaceInterfaces> = {
  workspaceRepository: asFunction(({ db }: Cradle) => createWorkspaceRepository(db)).scoped(),
  workspaceService: asFunction(({ workspaceRepository, userRepository, events }: Cradle) =>
    createWorkspaceService({
      workspaces: workspaceRepository,
      users: userRepository,
      emit: events.emit,
    }),
  ).scoped(),
};
