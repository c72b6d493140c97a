import { answersOption, type Command } from '../engine/run/command.ts';

/** A command of the generated project, with arguments (L15). */
export const managementCommand: Command = {
  name: 'command',
  summary: 'Adds a management command with its arguments and its test: "pnpm manage import users".',
  arguments: [
    { name: 'name', description: 'Name of the command in any case: "import users".' },
    {
      name: 'arguments',
      isList: true,
      description: 'Its arguments as name:type[ # what for]; string, number.',
    },
  ],
  options: [answersOption],
  examples: ['command "import users" "file:string # where the users are" limit:number'],
  needsProject: true,
  load: () => import('./plan.ts'),
};
