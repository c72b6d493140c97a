import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { NotFoundError } from '../core/http/errors.ts';
import type { Settings } from '../core/settings/read-settings.ts';
import { mailboxPage } from '../mail/mailbox-page.ts';

/** The mails that no server is sent, at /dev/mailbox: their links open accounts, so only this machine sees them. */
export function registerDevMailbox(
  _: FastifyInstance,
  { mail }: Settings,
): FastifyPluginAsync | undefined {
  return mail.isKept ? mailboxRouter : undefined;
}

const mailboxRouter: FastifyPluginAsync = async (app) => {
  app.get(
    '/dev/mailbox',
    {
      // No operation of the API.
      schema: { hide: true },
      config: { public: 'it is there on the machine of developers only' },
      onRequest: refuseOthers,
    },
    async (_, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .headers({
          'content-security-policy': policy,
          'referrer-policy': 'no-referrer',
        })
        .send(mailboxPage(app.mailbox?.list() ?? [])),
  );
};

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Also a page whose name leads here: its browser would come from this machine, with the name of that page. Its scripts can
 * say another name in `X-Forwarded-Host`, which is believed elsewhere; nobody comes here by a proxy.
 */
async function refuseOthers({ ip, headers, socket }: FastifyRequest): Promise<void> {
  const isHere = [ip, socket.remoteAddress ?? ''].every((address) => loopback.test(address));
  const isDirect = headers['x-forwarded-host'] === undefined;
  if (isHere && isDirect && ownName.test(headers.host ?? '')) return;
  throw new NotFoundError('route_not_found', 'There is no such page.');
}

const ownName = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
const loopback = /^(?:(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/;
