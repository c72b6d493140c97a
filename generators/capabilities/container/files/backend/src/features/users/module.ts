import { asFunction } from 'awilix';
import { endAccessIn } from '../../core/access/find-caller.ts';
import type { Cradle, Module } from '../../core/container.ts';
import { createUserRepository, type UserRepository } from './repository.ts';
import { createUserService, type UserService } from './service.ts';

export interface UserInterfaces {
  readonly userRepository: UserRepository;
  readonly userService: UserService;
}

export const userModule: Module<UserInterfaces> = {
  userRepository: asFunction(({ db }: Cradle) => createUserRepository(db)).scoped(),
  userService: asFunction((cradle: Cradle) =>
    createUserService({
      users: cradle.userRepository,
      endAccess: endAccessIn(cradle),
      isRegistrationOpen: cradle.settings.accounts.isRegistrationOpen,
    }),
  ).scoped(),
};
