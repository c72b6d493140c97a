import { spawn } from 'node:child_process';
import { readSettings } from './core/read-settings.ts';
import { readEnvironment } from './environment.ts';

/** Runs the API, and with a PostgreSQL server a worker beside it. Both start anew when a file changes. */
const { database } = readSettings(readEnvironment());
const entries = database.url === undefined ? ['main.ts'] : ['main.ts', 'worker.ts'];

const processes = entries.map((entry) =>
  spawn(process.execPath, ['--watch', `src/${entry}`], { stdio: 'inherit' }),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of processes) child.kill(signal);
  });
}
