import { expect, it } from 'vitest';
import { addDependencies } from '../../../../generators/engine/edits/add-dependencies.ts';

const wanted = { dependencies: { pg: '8.0.0' }, devDependencies: { vitest: '5.0.0', '@types/pg': '8.1.0' } };

it.each([
  [
    'a group that is missing comes last',
    '{\n  "name": "acme",\n  "dependencies": {\n    "zod": "4.0.0"\n  }\n}\n',
    '{\n  "name": "acme",\n  "dependencies": {\n    "pg": "8.0.0",\n    "zod": "4.0.0"\n  },\n  "devDependencies": {\n    "@types/pg": "8.1.0",\n    "vitest": "5.0.0"\n  }\n}\n',
  ],
  [
    'one line stays one line',
    '{"name":"acme","dependencies":{"fastify":"5.0.0","zod":"4.0.0"}}',
    '{"name":"acme","dependencies":{"fastify":"5.0.0", "pg": "8.0.0","zod":"4.0.0"}, "devDependencies": {"@types/pg":"8.1.0","vitest":"5.0.0"}}',
  ],
  [
    'an empty group is filled, and a version that is there stays',
    '{\r\n\t"devDependencies": {},\r\n\t"dependencies": { "pg": "7.0.0" }\r\n}\r\n',
    '{\r\n\t"devDependencies": {\r\n\t\t"@types/pg": "8.1.0",\r\n\t\t"vitest": "5.0.0"\r\n\t},\r\n\t"dependencies": { "pg": "7.0.0" }\r\n}\r\n',
  ],
])('%s', (_, text, changed) => {
  expect(addDependencies(text, wanted)).toBe(changed);
  expect(addDependencies(changed, wanted)).toBe(changed);
});
