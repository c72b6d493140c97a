import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createRoleRepository, type IRoleRepository } from './repositories/role-repository.ts';
import { createRoleService, type IRoleService } from './services/role-service.ts';

export interface RoleInterfaces {
  readonly roleRepository: IRoleRepository;
  readonly roleService: IRoleService;
}

export const roleModule: Module<RoleInterfaces> = {
  roleRepository: asFunction(({ db }: Cradle) => createRoleRepository(db)).scoped(),
  roleService: asFunction(({ roleRepository, events }: Cradle) =>
    createRoleService({ roles: roleRepository, emit: events.emit }),
  ).scoped(),
};
