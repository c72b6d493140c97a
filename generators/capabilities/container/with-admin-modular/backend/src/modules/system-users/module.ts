import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createSystemUserService, type ISystemUserService } from './services/system-user-service.ts';

export interface SystemUserInterfaces {
  readonly systemUserService: ISystemUserService;
}

export const systemUserModule: Module<SystemUserInterfaces> = {
  systemUserService: asFunction(({ userRepository, userService }: Cradle) =>
    createSystemUserService({ users: userRepository, accounts: userService }),
  ).scoped(),
};
