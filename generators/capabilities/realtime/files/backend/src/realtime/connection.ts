import type { WebSocket } from '@fastify/websocket';
import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../core/access/caller.ts';
import type { Permission } from '../core/permissions.ts';
import { closing, type ServerMessage } from './messages.ts';

type Reason = (typeof closing)[keyof typeof closing];

/** One client. What it may hear is looked up when it joins, and again as long as it stays. */
export interface Connection {
  readonly log: FastifyBaseLogger;
  /** Who it is, and the token that says so. */
  login?: { readonly token: string; readonly caller: Caller };
  /** The workspaces that it has joined, with what it may do in them. */
  readonly rooms: Map<string, ReadonlySet<Permission>>;
  send(message: ServerMessage): void;
  close(reason: Reason): void;
  /** Whether it can still hear. */
  isOpen(): boolean;
  /** Asks for a sign of life, and gives up on a client that has not answered twice. */
  ping(): void;
  /** One thing at a time, in the order in which they came. A failure closes the connection. */
  inTurn(work: () => Promise<void> | void): void;
}

/** A client that is further behind does not read any more: its messages would fill the memory. In bytes. */
const longestBacklog = 1_048_576;

export function createConnection(socket: WebSocket, log: FastifyBaseLogger): Connection {
  let unanswered = 0;
  let turn = Promise.resolve();
  const isOpen = () => socket.readyState === socket.OPEN;
  const close = ([code, text]: Reason) => {
    socket.close(code, text);
  };
  socket.on('pong', () => {
    unanswered = 0;
  });
  return {
    log,
    rooms: new Map(),
    isOpen,
    close,
    send(message) {
      if (socket.bufferedAmount > longestBacklog) {
        log.warn('a client that does not read was dropped');
        return socket.terminate();
      }
      if (isOpen()) socket.send(JSON.stringify(message));
    },
    ping() {
      if (unanswered === 2) return socket.terminate();
      unanswered += 1;
      socket.ping();
    },
    inTurn(work) {
      turn = turn.then(async () => {
        if (isOpen()) await work();
      });
      turn = turn.catch((error: unknown) => {
        log.error({ err: error }, 'a connection failed');
        close(closing.broken);
      });
    },
  };
}
