import type { AppContext } from '../../../core/app-context.ts';
import type { SessionService } from '../services/session-service.ts';

export const sessionService = ({ container }: Pick<AppContext, 'container'>): SessionService =>
  container.resolve('sessionService');
