import { z } from 'zod';

const room = { workspaceId: z.uuid().toLowerCase() };

/** What a client may say. */
const clientMessageSchema = z.discriminatedUnion('type', [
  /** The first message; again, with a new token, before the old one expires. */
  z.strictObject({ type: z.literal('authenticate'), token: z.string().max(4096) }),
  z.strictObject({ type: z.literal('join'), ...room }),
  z.strictObject({ type: z.literal('leave'), ...room }),
]);

export type ClientMessage = z.output<typeof clientMessageSchema>;

/** What the server says. */
export type ServerMessage =
  | { readonly type: 'authenticated' }
  /** `refused` answers a join; `left` also comes when a membership ends. */
  | { readonly type: 'joined' | 'refused' | 'left'; readonly workspaceId: string }
  | { readonly type: 'event'; readonly name: string; readonly payload: unknown };

/** Why the server closes a connection. Codes from 4000 on are the application's own. */
export const closing = {
  invalid: [1008, 'This message is none of the known ones.'],
  flood: [1008, 'Too many messages.'],
  broken: [1011, 'Something went wrong on our side.'],
  unauthenticated: [4401, 'Log in and authenticate first.'],
  late: [4408, 'Authenticate sooner.'],
  tooMany: [4429, 'Too many connections.'],
} as const;

/** Nothing where the text is no known message. */
export function readMessage(text: string): ClientMessage | undefined {
  try {
    return clientMessageSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
