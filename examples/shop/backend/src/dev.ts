import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import pretty from 'pino-pretty';
import { readSettings } from './core/settings/read-settings.ts';
import { readEnvironment } from './environment.ts';

/**
 * Runs the API, and with a PostgreSQL server a worker beside it, where the project has one. They start anew when a file
 * changes. Their logs are shown for people here; everywhere else a line of JSON is an event.
 */
const { database } = readSettings(readEnvironment());
const hasWorker = database.url !== undefined && existsSync(new URL('worker.ts', import.meta.url));
const entries = [['src/manage.ts', 'start'], ...(hasWorker ? [['src/worker.ts']] : [])];

const log = pretty({
  translateTime: 'HH:MM:ss',
  ignore: 'pid,hostname,req,res,responseTime',
  messageFormat: '{msg}{if req} {req.method} {req.url}{end}{if res} {res.statusCode}{end}',
  singleLine: true,
});

const processes = entries.map((entry) => {
  const child = spawn(process.execPath, [...process.execArgv, '--watch', ...entry], {
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  child.stdout.pipe(log, { end: false });
  return child;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of processes) child.kill(signal);
  });
}
