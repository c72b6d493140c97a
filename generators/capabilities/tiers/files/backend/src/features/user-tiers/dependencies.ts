import type { AppContext } from '../../core/context/app-context.ts';
import { createUserRepository } from '../users/repository.ts';
import { createUserTierRepository } from './repository.ts';
import { createUserTierService } from './service.ts';

type Parts = Pick<AppContext, 'db' | 'afterCommit' | 'forgetTier'>;

export const userTierService = ({ db, afterCommit, forgetTier }: Parts) =>
  createUserTierService({
    users: createUserRepository(db),
    userTiers: createUserTierRepository(db),
    afterCommit,
    forgetTier,
  });
