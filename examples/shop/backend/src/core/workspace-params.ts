import { z } from 'zod';

/** The parameters of every path below a workspace. */
export const workspaceParamsSchema = z.object({ workspaceId: z.uuid() });
