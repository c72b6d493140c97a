import type { AppContext } from '../../../core/context/app-context.ts';
import type { ISessionService } from '../services/session-service.ts';

export const sessionService = ({ container }: Pick<AppContext, 'container'>): ISessionService =>
  container.resolve('sessionService');
