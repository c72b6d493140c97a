import { expect, it } from 'vitest';
import { orderImports } from '../../../../generators/engine/render/order-imports.ts';

it('sorts imports of files by where they are, and leaves packages alone', () => {
  expect(
    orderImports(`import { z } from 'zod';
import fastify from 'fastify';
import type { B } from './b.ts';
import { a } from '../a.ts';
import {
  c,
  type D,
} from '../../c.ts';

const z = './a.ts';
`),
  ).toBe(`import { z } from 'zod';
import fastify from 'fastify';
import {
  c,
  type D,
} from '../../c.ts';
import { a } from '../a.ts';
import type { B } from './b.ts';

const z = './a.ts';
`);
});

it('lets an import for its side effects stand between those that it parts', () => {
  const text = `import { b } from './b.ts';
import './effect.ts';
import { a } from './a.ts';
`;

  expect(orderImports(text)).toBe(text);
});
