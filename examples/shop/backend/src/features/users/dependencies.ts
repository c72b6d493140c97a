import { endAccessIn } from '../../core/access/find-caller.ts';
import type { AppContext } from '../../core/context/app-context.ts';
import { createUserRepository } from './repository.ts';
import { createUserService } from './service.ts';

export const userService = (context: Pick<AppContext, 'db' | 'afterCommit' | 'settings'>) =>
  createUserService({
    users: createUserRepository(context.db),
    endAccess: endAccessIn(context),
    isRegistrationOpen: context.settings.accounts.isRegistrationOpen,
  });
