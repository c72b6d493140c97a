import type { Command } from '../engine/run/command.ts';
import type { SettingInput } from './plan.ts';

/** Variables of the environment that belong together (G13). */
export const settingCommand: Command<SettingInput> = {
  name: 'setting',
  summary: 'Adds a settings group: its variables, checked at the start and documented in .env.example.',
  arguments: [
    { name: 'name', description: 'Name of the group in any case, taken as it is: "mail".' },
    {
      name: 'variables',
      isList: true,
      description: 'Variables as NAME:type[=default][ # what for]; string, number, flag, list, url.',
    },
  ],
  options: [
    {
      name: 'answers',
      value: 'FILE',
      description: 'Read the answers from a JSON file, or from stdin with "-".',
    },
  ],
  examples: [
    'setting mail "MAIL_FROM:string=team@example.com # Whom our mails come from." "MAIL_COPIES:number=1"',
    'setting --answers mail.json --dry-run',
  ],
  needsProject: true,
  load: async () => (await import('./plan.ts')).settingBehaviour,
};
