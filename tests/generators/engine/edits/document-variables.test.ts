import { expect, it } from 'vitest';
import { documentVariables, dropVariables } from '../../../../generators/engine/edits/document-variables.ts';

const port = { name: 'PORT', value: '3001', description: 'Where the API listens.' };
const host = { name: 'HOST', value: '', description: 'And at which address.' };

it('documents each variable at the end, below what it is for', () => {
  expect(documentVariables('# First.\n# ONE=1\n', [port, host])).toBe(
    '# First.\n# ONE=1\n\n# Where the API listens.\n# PORT=3001\n\n# And at which address.\n# HOST=\n',
  );
});

it.each(['# PORT=1\n', 'PORT=1', '#PORT=\n'])('leaves alone what is documented already: %j', (text) => {
  expect(documentVariables(text, [port])).toBe(text);
});

it('is not taken in by a longer name', () => {
  expect(documentVariables('# METRICS_PORT=1\n', [port])).toContain('\n# PORT=3001\n');
});

it('keeps the line ends of the file', () => {
  expect(documentVariables('# ONE=1\r\n', [port])).toBe(
    '# ONE=1\r\n\r\n# Where the API listens.\r\n# PORT=3001\r\n',
  );
  expect(documentVariables('', [port])).toBe('# Where the API listens.\n# PORT=3001\n');
});

it('is taken out wherever it stands, and nothing else goes with it', () => {
  const paragraph = '# Where the API listens.\n# PORT=3001\n';
  const text = `# First.\n# ONE=1\n\n${paragraph}\n# TWO=2\n\n${paragraph}\n# THREE=3\n`;
  expect(dropVariables(text, [port])).toEqual({
    text: '# First.\n# ONE=1\n\n# TWO=2\n\n# THREE=3\n',
    changed: [],
  });
  expect(dropVariables('# PORT=3001\n', [port])).toEqual({ text: '# PORT=3001\n', changed: ['PORT'] });
});
