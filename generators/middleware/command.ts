import { answersOption, type Command } from '../engine/run/command.ts';

/** One concern of every request, at its place in the order (G8). */
export const middlewareCommand: Command = {
  name: 'middleware',
  summary: 'Adds a middleware with its test, at its place in the order.',
  arguments: [{ name: 'name', description: 'Name of the middleware in any case: "request timing".' }],
  options: [
    {
      name: 'after',
      value: 'KEY',
      description: 'The middleware behind which a request meets it (default: all others).',
    },
    answersOption,
  ],
  examples: ['middleware tenant --after access', 'middleware "request timing" --dry-run'],
  needsProject: true,
  load: () => import('./plan.ts'),
};
