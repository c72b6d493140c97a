import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createTotalRepository, type ITotalRepository } from './repositories/total-repository.ts';
import { createTotalService, type ITotalService } from './services/total-service.ts';

export interface TotalInterfaces {
  readonly totalRepository: ITotalRepository;
  readonly totalService: ITotalService;
}

export const totalModule: Module<TotalInterfaces> = {
  totalRepository: asFunction(({ db }: Cradle) => createTotalRepository(db)).scoped(),
  totalService: asFunction(({ totalRepository }: Cradle) =>
    createTotalService({ totals: totalRepository }),
  ).scoped(),
};
