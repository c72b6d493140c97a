import { asFunction } from 'awilix';
import type { Cradle, Module } from '../../core/container.ts';
import { createTotalRepository, type TotalRepository } from './repository.ts';
import { createTotalService, type TotalService } from './service.ts';

export interface TotalInterfaces {
  readonly totalRepository: TotalRepository;
  readonly totalService: TotalService;
}

export const totalModule: Module<TotalInterfaces> = {
  totalRepository: asFunction(({ db }: Cradle) => createTotalRepository(db)).scoped(),
  totalService: asFunction(({ totalRepository }: Cradle) =>
    createTotalService({ totals: totalRepository }),
  ).scoped(),
};
