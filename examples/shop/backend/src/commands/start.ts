import { startServer } from '../server.ts';
import type { Command } from './command.ts';

export const start: Command = {
  summary: 'Serves the API and works the task queue.',
  run: (settings) => startServer(settings),
};
