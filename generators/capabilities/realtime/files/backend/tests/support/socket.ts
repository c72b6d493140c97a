import { once } from 'node:events';
import { vi } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';

type Message = Readonly<Record<string, unknown>>;

export interface TestSocket {
  readonly socket: WebSocket;
  readonly received: Message[];
  readonly say: (message: object | string) => void;
  /** Waits for a message that holds this. */
  readonly hear: (message: Message) => Promise<void>;
  /** The code with which the connection was closed. */
  readonly closed: Promise<number>;
}

/** A real client. Fails with the status of an upgrade that is refused. */
export async function openSocket(url: string, options: ClientOptions = {}): Promise<TestSocket> {
  const socket = new WebSocket(url, options);
  const received: Message[] = [];
  socket.on('message', (data: Buffer) => received.push(JSON.parse(data.toString()) as Message));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await once(socket, 'open');
  return {
    socket,
    received,
    closed,
    say(message) {
      socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    },
    async hear(message) {
      const look = () => {
        if (!received.some((one) => isLike(one, message))) throw new Error('not heard yet');
      };
      await vi.waitFor(look, { timeout: 4000 });
    },
  };
}

const isLike = (one: Message, other: Message): boolean =>
  Object.entries(other).every(([key, value]) => one[key] === value);
