import type { TextEdit } from './text-edit.ts';

/** Lets whatever starts the build load the tracing first: what is to be traced must be patched before it is used. */
export const startWithTracing = (project: string): readonly TextEdit[] => [
  start('Dockerfile', '"node", "dist/main.js"', '"node", "--import", "./dist/tracing.js", "dist/main.js"'),
  start('compose.yaml', '[node, dist/worker.js]', '[node, --import, ./dist/tracing.js, dist/worker.js]'),
  ...(['api', 'worker'] as const).map((name) => {
    const entry = name === 'api' ? 'main' : name;
    return start(
      `deploy/linux-server/${project}-${name}.service`,
      `/usr/bin/node dist/${entry}.js`,
      `/usr/bin/node --import ./dist/tracing.js dist/${entry}.js`,
    );
  }),
];

const start = (file: string, find: string, replacement: string): TextEdit => ({
  file,
  mark: 'dist/tracing.js',
  find,
  replacement,
  advice: `Where it has ${find}, write ${replacement}.`,
});
