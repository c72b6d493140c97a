import { usualTier } from '../../core/access/tiers.ts';
import type { AppContext } from '../../core/context/app-context.ts';
import { UserNotFoundError } from '../users/errors.ts';
import type { UserRepository } from '../users/repository.ts';
import type { UserTierRepository } from './repository.ts';
import type { UserTierResponse, UserTierUpdate } from './schemas.ts';

export interface UserTierService {
  /** @throws UserNotFoundError */
  get(userId: string): Promise<UserTierResponse>;
  /** @throws UserNotFoundError */
  set(userId: string, update: UserTierUpdate): Promise<UserTierResponse>;
}

export interface UserTierServiceDependencies extends Pick<
  AppContext,
  'afterCommit' | 'forgetTier'
> {
  readonly users: Pick<UserRepository, 'find'>;
  readonly userTiers: UserTierRepository;
}

export function createUserTierService({
  users,
  userTiers,
  afterCommit,
  forgetTier,
}: UserTierServiceDependencies): UserTierService {
  const refuseNobody = async (userId: string) => {
    if ((await users.find(userId)) === undefined) throw new UserNotFoundError();
  };

  return {
    async get(userId) {
      await refuseNobody(userId);
      return { userId, tier: (await userTiers.find(userId)) ?? usualTier };
    },

    async set(userId, { tier }) {
      await refuseNobody(userId);
      await userTiers.put(userId, tier);
      await afterCommit(async () => forgetTier(userId));
      return { userId, tier };
    },
  };
}
