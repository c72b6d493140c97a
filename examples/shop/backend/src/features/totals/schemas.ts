import { z } from 'zod';

export const totalResponseSchema = z
  .object({ resource: z.string(), total: z.int(), countedAt: z.iso.datetime() })
  .meta({ id: 'WorkspaceTotal' });

export type TotalResponse = z.output<typeof totalResponseSchema>;
