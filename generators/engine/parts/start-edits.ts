import { insertItems } from '../edits/insert-items.ts';
import { replaceOnce, type TextEdit } from './text-edit.ts';

const options = ['--import', './dist/tracing.js'] as const;

/** Lets whatever starts the build load the tracing first: what is to be traced must be patched before it is used. */
export const startWithTracing = (project: string): readonly TextEdit[] => [
  start('Dockerfile', '"node", "dist/main.js"', '"node", "--import", "./dist/tracing.js", "dist/main.js"'),
  {
    file: 'compose.yaml',
    change: (text) => insertItems(text, ['services', 'worker', 'command'], 'node', options),
    advice: `Let the command of the worker begin with [node, ${options.join(', ')}].`,
  },
  ...(['api', 'worker'] as const).map((name) => {
    const entry = name === 'api' ? 'main' : name;
    return start(
      `deploy/linux-server/${project}-${name}.service`,
      `/usr/bin/node dist/${entry}.js`,
      `/usr/bin/node ${options.join(' ')} dist/${entry}.js`,
    );
  }),
];

const start = (file: string, find: string, replacement: string): TextEdit => ({
  file,
  change: replaceOnce(find, replacement, 'dist/tracing.js'),
  advice: `Where it has ${find}, write ${replacement}.`,
});

/** Gives the services a folder that they may write and that no release takes away; the environment file may name another. */
export const keepFiles = (project: string): readonly TextEdit[] =>
  ['api', 'worker'].map((name) => ({
    file: `deploy/linux-server/${project}-${name}.service`,
    change: replaceOnce('Restart=always\n', `${lines(project)}Restart=always\n`, 'STORAGE_FOLDER'),
    advice: `Add these lines below [Service]:\n${lines(project)}`,
  }));

const lines = (project: string): string => `StateDirectory=${project}
Environment=STORAGE_FOLDER=/var/lib/${project}/files
`;

/**
 * What each kind of infrastructure wants of the files that start the project's processes, and a file that only a project with
 * it has. Infrastructure and deployment may come in either order: whichever is second makes these edits.
 */
export const startEdits = [
  { evidence: 'backend/src/core/start-tracing.ts', edits: startWithTracing },
  { evidence: 'backend/src/core/storage.ts', edits: keepFiles },
];
