import { command } from '../core/commands/command.ts';
import { startServer } from '../server.ts';

export const startCommand = command({
  summary: 'Serves the API.',
  async run({ settings }) {
    await startServer(settings);
    // It serves until a signal ends the process; a fault that brings it down is told with its stack.
    process.removeAllListeners('uncaughtException');
    await new Promise(() => undefined);
  },
});
