import { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';
import type { Database } from '../db/connection.ts';

/** Counts the pool's connections to a PostgreSQL server. Requests that wait for one are a pool that is too small. */
export function registerConnectionGauge(db: Database, register: Registry) {
  const { $client: pool } = db as { $client?: unknown };
  if (!(pool instanceof Pool)) return;
  new Gauge({
    name: 'database_connections',
    help: 'Connections that are open or idle, and requests that wait for one.',
    labelNames: ['state'],
    registers: [register],
    collect() {
      this.set({ state: 'open' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
}
