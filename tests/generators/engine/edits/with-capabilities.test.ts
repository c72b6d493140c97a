import { format } from 'prettier';
import { expect, it } from 'vitest';
import { withCapabilities } from '../../../../generators/engine/edits/with-capabilities.ts';

const few = ['docs', 'admin'];
const many = [
  'admin',
  'api-keys',
  'deploy-linux-server',
  'docs',
  'drafts',
  'events',
  'metrics',
  'realtime',
  'redis',
];

it.each(['  ', '    ', '\t'])('writes the list as Prettier does, indented by %j', async (step) => {
  for (const names of [[], few, many]) {
    const text = JSON.stringify(
      {
        'generator-paxx': {
          layout: 'slice',
          capabilities: [],
          locales: ['en'],
        },
      },
      null,
      step,
    );
    const options = {
      parser: 'json',
      printWidth: 100,
      useTabs: step === '\t',
      tabWidth: step === '\t' ? 2 : step.length,
    };
    const formatted = await format(text, options);
    const written = withCapabilities(formatted, names);
    expect(JSON.parse(written)).toMatchObject({
      'generator-paxx': { capabilities: [...names].sort() },
    });
    expect(await format(written, options)).toBe(written);
  }
});
