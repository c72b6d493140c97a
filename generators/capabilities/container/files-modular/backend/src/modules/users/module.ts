import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createUserRepository, type IUserRepository } from './repositories/user-repository.ts';
import { createUserService, type IUserService } from './services/user-service.ts';

export interface UserInterfaces {
  readonly userRepository: IUserRepository;
  readonly userService: IUserService;
}

export const userModule: Module<UserInterfaces> = {
  userRepository: asFunction(({ db }: Cradle) => createUserRepository(db)).scoped(),
  userService: asFunction(({ userRepository, sessionRepository, events, settings }: Cradle) =>
    createUserService({
      users: userRepository,
      sessions: sessionRepository,
      emit: events.emit,
      isRegistrationOpen: settings.accounts.isRegistrationOpen,
    }),
  ).scoped(),
};
