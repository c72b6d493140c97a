import type { AppContext } from '../../../core/context/app-context.ts';
import type { ITotalService } from '../services/total-service.ts';

export const totalService = ({ container }: Pick<AppContext, 'container'>): ITotalService =>
  container.resolve('totalService');
