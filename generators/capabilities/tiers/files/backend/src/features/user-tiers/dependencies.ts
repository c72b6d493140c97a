import type { AppContext } from '../../core/context/app-context.ts';
import { createUserRepository } from '../users/repository.ts';
import { createUserTierRepository } from './repository.ts';
import { createUserTierService, type UserTierService } from './service.ts';

export const userTierService = ({
  db,
  afterCommit,
  forgetTier,
}: Pick<AppContext, 'db' | 'afterCommit' | 'forgetTier'>): UserTierService =>
  createUserTierService({
    users: createUserRepository(db),
    userTiers: createUserTierRepository(db),
    afterCommit,
    forgetTier,
  });
