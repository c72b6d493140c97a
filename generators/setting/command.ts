import { answersOption, type Command } from '../engine/run/command.ts';

/** Variables of the environment that belong together (G13). */
export const settingCommand: Command = {
  name: 'setting',
  summary: 'Adds a settings group: its variables, checked at the start and documented in .env.example.',
  arguments: [
    { name: 'name', description: 'Name of the group in any case, taken as it is: "newsletter".' },
    {
      name: 'variables',
      isList: true,
      description: 'Variables as NAME:type[=default][ # what for]; string, number, flag, list, url.',
    },
  ],
  options: [answersOption],
  examples: [
    'setting newsletter "NEWSLETTER_FROM:string=team@example.com # Whom it comes from." "NEWSLETTER_DAY:number=1"',
    'setting --answers newsletter.json --dry-run',
  ],
  needsProject: true,
  load: () => import('./plan.ts'),
};
