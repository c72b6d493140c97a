import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createUserTierRepository, type UserTierRepository } from './repository.ts';
import { createUserTierService, type UserTierService } from './service.ts';

export interface UserTierInterfaces {
  readonly userTierRepository: UserTierRepository;
  readonly userTierService: UserTierService;
}

export const userTierModule: Module<UserTierInterfaces> = {
  userTierRepository: asFunction(({ db }: Cradle) => createUserTierRepository(db)).scoped(),
  userTierService: asFunction(
    ({ userRepository, userTierRepository, afterCommit, forgetTier }: Cradle) =>
      createUserTierService({
        users: userRepository,
        userTiers: userTierRepository,
        afterCommit,
        forgetTier,
      }),
  ).scoped(),
};
