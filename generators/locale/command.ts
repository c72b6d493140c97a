import { answersOption, type Command } from '../engine/run/command.ts';

/** A language more, wherever a project has one file or one entry a language (C13). */
export const localeCommand: Command = {
  name: 'locale',
  summary: 'Adds a language: its messages, marked where they are to be translated, and every registration.',
  arguments: [{ name: 'locale', description: 'The language, as BCP 47 has it: "de", "pt-BR".' }],
  options: [answersOption],
  examples: ['locale de', 'locale ar --dry-run'],
  needsProject: true,
  load: () => import('./plan.ts'),
};
