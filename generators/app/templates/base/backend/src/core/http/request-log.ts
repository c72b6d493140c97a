import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';

/** One line a request, when it is over: who asked for what, what came of it and how long it took. */
export class RequestLog extends LogController {
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
