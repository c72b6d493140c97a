import type { AppContext } from '../../core/context/app-context.ts';
import type { SessionService } from './service.ts';

export const sessionService = ({ container }: Pick<AppContext, 'container'>): SessionService =>
  container.resolve('sessionService');
