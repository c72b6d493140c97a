import type { AppContext } from '../../core/context/app-context.ts';
import type { TotalService } from './service.ts';

export const totalService = ({ container }: Pick<AppContext, 'container'>): TotalService =>
  container.resolve('totalService');
