import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createRoleRepository, type RoleRepository } from './repositories/role-repository.ts';
import { createRoleService, type RoleService } from './services/role-service.ts';

export interface RoleInterfaces {
  readonly roleRepository: RoleRepository;
  readonly roleService: RoleService;
}

export const roleModule: Module<RoleInterfaces> = {
  roleRepository: asFunction(({ db }: Cradle) => createRoleRepository(db)).scoped(),
  roleService: asFunction(({ roleRepository, events }: Cradle) =>
    createRoleService({ roles: roleRepository, emit: events.emit }),
  ).scoped(),
};
