import { readSettings } from './core/settings/read-settings.ts';
import { readEnvironment } from './environment.ts';
import { startServer } from './server.ts';

try {
  await startServer(readSettings(readEnvironment()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
