import type { z } from 'zod';
import type { Permission } from '../permissions.ts';

/** Stays inside: listeners of this application hear of it, and nobody else. */
interface InnerEvent {
  readonly payload: z.ZodType;
  readonly permission?: undefined;
}

/** Goes out at once, through the WebSocket, to the members of the workspace who have the permission. */
export interface WorkspaceEvent {
  readonly payload: z.ZodType<{ workspaceId: string }>;
  readonly permission: Permission;
}

/** Something that happened. The payload names things by their ids: who wants more asks, and is checked. */
export type EventDefinition = InnerEvent | WorkspaceEvent;

/** The events of one feature, by name. */
export type EventGroup = Readonly<Record<string, EventDefinition>>;
