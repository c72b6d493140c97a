import type { AppContext } from '../../core/context/app-context.ts';
import { createTotalRepository } from './repository.ts';
import { createTotalService, type TotalService } from './service.ts';

export const totalService = ({ db }: Pick<AppContext, 'db'>): TotalService =>
  createTotalService({ totals: createTotalRepository(db) });
