import { asFunction } from 'awilix';
import { endAccessIn } from '../../core/access/find-caller.ts';
import type { Cradle, Module } from '../../core/container.ts';
import { createSessionRepository, type SessionRepository } from './repository.ts';
import { createSessionService, type SessionService } from './service.ts';

export interface SessionInterfaces {
  readonly sessionRepository: SessionRepository;
  readonly sessionService: SessionService;
}

export const sessionModule: Module<SessionInterfaces> = {
  sessionRepository: asFunction(({ db }: Cradle) => createSessionRepository(db)).scoped(),
  sessionService: asFunction((cradle: Cradle) =>
    createSessionService({
      sessions: cradle.sessionRepository,
      users: cradle.userRepository,
      endAccess: endAccessIn(cradle),
      afterCommit: cradle.afterCommit,
      log: cradle.log,
      lifetime: cradle.settings.tokens.sessionLifetime,
    }),
  ).scoped(),
};
