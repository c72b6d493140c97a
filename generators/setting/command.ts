import { answersOption, type Command } from '../engine/run/command.ts';

/** Variables of the environment that belong together (G13). */
export const settingCommand: Command = {
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
  options: [answersOption],
  examples: [
    'setting mail "MAIL_FROM:string=team@example.com # Whom our mails come from." "MAIL_COPIES:number=1"',
    'setting --answers mail.json --dry-run',
  ],
  needsProject: true,
  load: () => import('./plan.ts'),
};
