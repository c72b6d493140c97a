import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { registerSchemaIds } from '../src/core/http/schema-ids.ts';

async function startWith(...bodies: z.ZodType[]) {
  const app = fastify();
  app.setValidatorCompiler(() => () => true);
  registerSchemaIds(app);
  for (const [number, body] of bodies.entries()) {
    app.post(`/${String(number)}`, { schema: { body } }, () => 'done');
  }
  await app.ready();
  await app.close();
}

const profile = z.object({ name: z.string() }).meta({ id: 'TestProfile' });

describe('the ids of schemas', () => {
  it('keep the application from starting where two schemas share one', async () => {
    const another = z.object({ title: z.string() }).meta({ id: 'TestProfile' });

    await expect(startWith(profile, z.object({ items: z.array(another) }))).rejects.toThrow(
      'Duplicate schema id "TestProfile"',
    );
  });

  it('may be met many times, wherever the one schema is used', async () => {
    await expect(
      startWith(profile, profile.optional(), z.object({ items: z.array(profile) })),
    ).resolves.toBeUndefined();
  });
});
