import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { pino, type DestinationStream } from 'pino';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { currentRequestId, logFields } from './correlation.ts';

/** Structured logging: one JSON line an event, with the id of the request that it belongs to. */
export function createLogger(level: string, stream?: DestinationStream): FastifyBaseLogger {
  return pino(
    {
      level,
      serializers: { err: describeError, req: describeRequest },
      // A request's own log has the id already; every other one takes it from the code that runs.
      mixin: (_values, _level, log) => ({
        ...('reqId' in log.bindings() ? {} : { reqId: currentRequestId() }),
        ...(Object.assign({}, ...logFields.map((fields) => fields())) as object),
      }),
    },
    stream,
  );
}

/** Keeps the id that a proxy or a caller gave, so that one story has one id across services. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
}

/** A request without what people and programs write into the query, such as an email or a token, and without its headers. */
export function describeRequest({ method, url, host, ip }: FastifyRequest) {
  return { method, url: url.split('?')[0], host, remoteAddress: ip };
}

/**
 * An error without the values it was about. The ORM puts the parameters of a failed query into its
 * message, and the server puts the row into its details: neither belongs into a log.
 */
export function describeError(error: Error) {
  const source = error.cause instanceof Error ? error.cause : error;
  const { code, constraint } = source as Error & { code?: string; constraint?: string };
  const { name, message, stack = '' } = source;
  return { type: name, message, stack, code, constraint };
}
