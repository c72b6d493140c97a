import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createRoleRepository, type RoleRepository } from './repository.ts';
import { createRoleService, type RoleService } from './service.ts';

export interface RoleInterfaces {
  readonly roleRepository: RoleRepository;
  readonly roleService: RoleService;
}

export const roleModule: Module<RoleInterfaces> = {
  roleRepository: asFunction(({ db }: Cradle) => createRoleRepository(db)).scoped(),
  roleService: asFunction(({ roleRepository, afterCommit }: Cradle) =>
    createRoleService({ roles: roleRepository, afterCommit }),
  ).scoped(),
};
