/** A router as the generator writes one, with the given code in its body, from line 3 on. */
export function inRouter(code: string): string {
  return [
    "import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';",
    'export const invoicesRouter: FastifyPluginAsyncZod = async (app) => {',
    code,
    '};',
    '',
  ].join('\n');
}
