import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { readEnvironment } from '../../src/environment.ts';

/*
 * Runs the whole suite on a real PostgreSQL: on TEST_DATABASE_URL, or on the server of compose.yaml where it
 * runs. Without either nothing is tested, and that is said; a server that is named must answer.
 */
const given = readEnvironment()['TEST_DATABASE_URL'];
const url = given || 'postgres://postgres:development@127.0.0.1:5432/postgres';
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

const reason = await reasonNotToConnect();
if (reason === undefined) {
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
    env: { ...process.env, TEST_DATABASE_URL: url },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else if (given) {
  console.error(`TEST_DATABASE_URL cannot be used: ${reason}`);
  process.exitCode = 1;
} else {
  console.warn(
    'SKIPPED: nothing was tested on PostgreSQL. Run "docker compose up -d postgres", or set TEST_DATABASE_URL.',
  );
}

async function reasonNotToConnect(): Promise<string | undefined> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return message || code || 'it does not answer';
  }
}
