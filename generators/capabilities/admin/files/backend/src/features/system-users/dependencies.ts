import { userService } from '../users/dependencies.ts';
import { createUserRepository } from '../users/repository.ts';
import { createSystemUserService, type SystemUserService } from './service.ts';

export const systemUserService = (
  context: Parameters<typeof userService>[0],
): SystemUserService =>
  createSystemUserService({
    users: createUserRepository(context.db),
    accounts: userService(context),
  });
