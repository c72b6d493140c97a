import {
  LogController,
  type FastifyHttpOptions,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Server } from 'node:http';
import { requestId } from '../process/logging.ts';
import type { Settings } from '../settings/read-settings.ts';
import { handleClientError, handleError } from './problem.ts';

/** Limits for those who send slowly, too much, or what is no HTTP at all. */
export function serverOptions({ bodyLimit, trustProxy, requestTimeout }: Settings['http']) {
  return {
    genReqId: requestId,
    logController: new RequestLog(),
    bodyLimit,
    trustProxy,
    requestTimeout,
    // Plugins only declare things: one that takes longer hangs, and is named.
    pluginTimeout: 7_000,
    // Connections are looked at from time to time, and those that are too slow are closed then.
    http: {
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: requestTimeout / 10,
    },
    // Requests on open connections are still answered while the server stops.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => void handleError(error, request, reply),
    clientErrorHandler: handleClientError,
  } satisfies FastifyHttpOptions<Server>;
}

/** One line a request, when it is over: who asked for what, what came of it and how long it took. */
class RequestLog extends LogController {
  override incomingRequest(request: FastifyRequest): void {
    request.log.debug({ req: request }, 'incoming request');
  }

  override requestCompleted(
    error: Error | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const { user } = request as Partial<FastifyRequest>;
    const line = { req: request, res: reply, responseTime: reply.elapsedTime, userId: user?.id };
    if (error) reply.log.error({ ...line, err: error }, 'request errored');
    else reply.log.info(line, 'request completed');
  }
}
