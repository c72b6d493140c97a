import { userService } from '../users/dependencies.ts';
import { createUserRepository } from '../users/repository.ts';
import { createSystemUserService } from './service.ts';

export const systemUserService = (context: Parameters<typeof userService>[0]) =>
  createSystemUserService({
    users: createUserRepository(context.db),
    accounts: userService(context),
  });
