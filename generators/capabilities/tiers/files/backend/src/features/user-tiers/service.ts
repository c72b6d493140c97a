import { usualTier } from '../../core/access/tiers.ts';
import type { AppContext } from '../../core/context/app-context.ts';
import { UserNotFoundError } from '../users/errors.ts';
import type { UserRepository } from '../users/repository.ts';
import type { UserTierRepository } from './repository.ts';
import type { UserTierUpdate } from './schemas.ts';

export type UserTierService = ReturnType<typeof createUserTierService>;

interface Dependencies extends Pick<AppContext, 'afterCommit' | 'forgetTier'> {
  readonly users: Pick<UserRepository, 'find'>;
  readonly userTiers: UserTierRepository;
}

export function createUserTierService({ users, userTiers, afterCommit, forgetTier }: Dependencies) {
  const refuseNobody = async (userId: string) => {
    if ((await users.find(userId)) === undefined) throw new UserNotFoundError();
  };

  return {
    /** @throws UserNotFoundError */
    async get(userId: string) {
      await refuseNobody(userId);
      return { userId, tier: (await userTiers.find(userId)) ?? usualTier };
    },

    /** @throws UserNotFoundError */
    async set(userId: string, { tier }: UserTierUpdate) {
      await refuseNobody(userId);
      await userTiers.put(userId, tier);
      await afterCommit(() => forgetTier(userId));
      return { userId, tier };
    },
  };
}
