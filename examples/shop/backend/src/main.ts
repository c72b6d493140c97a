import { readEnvironment } from './environment.ts';
import { startServer } from './server.ts';
import { readSettings } from './settings.ts';

await startServer(readSettings(readEnvironment()));
