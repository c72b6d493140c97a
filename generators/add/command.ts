import { answersOption, type Command } from '../engine/run/command.ts';

/** Gives a project what it could have had from its birth (P13). */
export const addCommand: Command = {
  name: 'add',
  summary:
    'Adds capabilities to a project, with the same result as at its birth: admin pages, tasks, storage, metrics.',
  arguments: [{ name: 'names', isList: true, description: 'What to add; "--list" shows what there is.' }],
  options: [
    { name: 'list', description: 'Show what the project has, what it could have, and what each adds.' },
    answersOption,
  ],
  examples: ['add --list', 'add realtime', 'add storage metrics --dry-run'],
  needsProject: true,
  load: () => import('./plan.ts'),
};
