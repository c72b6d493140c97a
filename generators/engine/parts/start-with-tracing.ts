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
