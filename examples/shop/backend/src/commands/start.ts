import { command } from '../core/commands/command.ts';
import { startServer } from '../server.ts';

export const startCommand = command({
  summary: 'Serves the API.',
  async run({ settings }) {
    await startServer(settings);
    // It serves until a signal ends the process.
    await new Promise(() => undefined);
  },
});
