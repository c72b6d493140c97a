import { endAccessIn } from '../../core/access/find-caller.ts';
import type { AppContext } from '../../core/context/app-context.ts';
import { createUserRepository } from '../users/repository.ts';
import { createSystemUserService, type SystemUserService } from './service.ts';

export function systemUserService(
  context: Pick<AppContext, 'db' | 'afterCommit'>,
): SystemUserService {
  return createSystemUserService({
    users: createUserRepository(context.db),
    endAccess: endAccessIn(context),
  });
}
