import { command } from '../core/commands/command.ts';
import { findServices } from '../core/commands/find-services.ts';
import { openPrompt, runScript } from '../core/commands/shell-prompt.ts';
import { openApplication } from '../core/context/open-application.ts';
import * as schema from '../db/schema.ts';

export const shellCommand = command({
  summary: 'A JavaScript prompt with the application; runs what is piped into it.',
  async run({ settings, open, print }) {
    const { context } = await open(openApplication(settings));
    const services = await findServices(context);
    const known = { ...context, ...services, schema };
    if (!process.stdin.isTTY) return runScript(process.stdin, known);
    print(`Known here: ${Object.keys(known).join(', ')}`);
    await openPrompt(known);
  },
});
