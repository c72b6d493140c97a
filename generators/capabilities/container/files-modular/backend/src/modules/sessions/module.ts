import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createSessionRepository, type ISessionRepository } from './repositories/session-repository.ts';
import { createSessionService, type ISessionService } from './services/session-service.ts';

export interface SessionInterfaces {
  readonly sessionRepository: ISessionRepository;
  readonly sessionService: ISessionService;
}

export const sessionModule: Module<SessionInterfaces> = {
  sessionRepository: asFunction(({ db }: Cradle) => createSessionRepository(db)).scoped(),
  sessionService: asFunction(({ sessionRepository, userRepository, events, log, settings }: Cradle) =>
    createSessionService({
      sessions: sessionRepository,
      users: userRepository,
      emit: events.emit,
      log,
      lifetime: settings.tokens.sessionLifetime,
    }),
  ).scoped(),
};
