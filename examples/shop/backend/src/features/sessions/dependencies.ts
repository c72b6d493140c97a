import { endAccessIn } from '../../core/access/find-caller.ts';
import type { AppContext } from '../../core/context/app-context.ts';
import { createUserRepository } from '../users/repository.ts';
import { createSessionRepository } from './repository.ts';
import { createSessionService } from './service.ts';

type Parts = Pick<AppContext, 'db' | 'afterCommit' | 'log' | 'settings'>;

export const sessionService = (context: Parts) =>
  createSessionService({
    sessions: createSessionRepository(context.db),
    users: createUserRepository(context.db),
    endAccess: endAccessIn(context),
    afterCommit: context.afterCommit,
    log: context.log,
    lifetime: context.settings.tokens.sessionLifetime,
  });
