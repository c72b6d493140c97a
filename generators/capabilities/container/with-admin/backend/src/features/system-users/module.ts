import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createSystemUserService, type SystemUserService } from './service.ts';

export interface SystemUserInterfaces {
  readonly systemUserService: SystemUserService;
}

export const systemUserModule: Module<SystemUserInterfaces> = {
  systemUserService: asFunction(({ userRepository, userService }: Cradle) =>
    createSystemUserService({ users: userRepository, accounts: userService }),
  ).scoped(),
};
