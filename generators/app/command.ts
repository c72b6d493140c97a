import { capabilityNames, leastNames } from '../engine/capabilities/known.ts';
import { answersOption, type Command } from '../engine/run/command.ts';
import { describeLayouts, layoutOptions } from './choices.ts';

/** Bootstraps a project (P1). */
export const appCommand: Command = {
  name: 'app',
  summary:
    'Starts a new project: backend, web, registries, migrations, tests, lint; green from the first minute.',
  arguments: [{ name: 'folder', description: 'Where to put it; the last part is the name of the project.' }],
  options: [
    {
      name: 'locales',
      value: 'LIST',
      description: 'Locales of the messages, source language first: "en,hi".',
    },
    {
      name: 'layout',
      value: 'NAME',
      choices: layoutOptions,
      description: `How the backend is arranged: ${describeLayouts()}.`,
    },
    {
      name: 'with',
      value: 'LIST',
      description: `Capabilities besides the usual ones, with commas between: ${capabilityNames.join(', ')}.`,
    },
    {
      name: 'without',
      value: 'LIST',
      description:
        'Usual capabilities that the project does not get: "admin"; without "web" it is a backend alone.',
    },
    { name: 'minimal', description: `No capabilities but ${leastNames.join(' and ')}, and those of --with.` },
    {
      name: 'node',
      value: 'SOURCE',
      choices: ['bundled', 'system'],
      description:
        'Which Node runs the project: the machine’s own, or a "node" package of its own, about 125 MB (default: as needed).',
    },
    {
      name: 'tarballs',
      value: 'FOLDER',
      description: 'Install paxx from packed tarballs in this folder, not from the registry.',
    },
    answersOption,
  ],
  examples: [
    'app acme',
    'app acme --locales en,de --yes',
    'app acme --layout modular --with temporal,realtime --without admin --yes',
    'app acme --minimal --yes',
    'app acme --without web --yes',
  ],
  needsProject: false,
  load: () => import('./plan.ts'),
};
