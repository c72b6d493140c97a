import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createUserRepository, type UserRepository } from './repositories/user-repository.ts';
import { createUserService, type UserService } from './services/user-service.ts';

export interface UserInterfaces {
  readonly userRepository: UserRepository;
  readonly userService: UserService;
}

export const userModule: Module<UserInterfaces> = {
  userRepository: asFunction(({ db }: Cradle) => createUserRepository(db)).scoped(),
  userService: asFunction(({ userRepository, sessionRepository, settings }: Cradle) =>
    createUserService({
      users: userRepository,
      sessions: sessionRepository,
      isRegistrationOpen: settings.accounts.isRegistrationOpen,
    }),
  ).scoped(),
};
