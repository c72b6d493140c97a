import { command } from '../core/command.ts';
import { startServer } from '../server.ts';

export const startCommand = command({
  summary: 'Serves the API and works the task queue.',
  run: ({ settings }) => startServer(settings),
});
