import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';
import { addressesOf } from '../../features/sessions/repository.ts';
import { refuseExcess } from '../http/limits.ts';
import { accountOf, deviceFor } from './device.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** One count for every door that leads to a login. */
    readonly limitByAccount: ReturnType<typeof limitByAccount>;
  }
}

/**
 * Attempts to log in to one account, right and wrong ones, so that many at a time cannot slip through. Emails without an
 * account are counted alike, and tell nobody that they have none.
 *
 *     this device or address  ─▶ a few a minute, and some more in a quarter of an hour
 *     all that are not known  ─▶ together so many, those who try for the first time apart from those who try again
 *
 * Strangers who try on and on, from however many addresses, keep the owner from nothing: the second count does not hold
 * for a device on which somebody has logged in, nor for the address of a session that lives.
 */
export function limitByAccount(app: FastifyInstance) {
  const perQuarter = Math.ceil(app.settings.rateLimit.loginsPerHour / 4);
  const byPlace = (max: number, timeWindow: string) =>
    counter(
      app,
      max,
      timeWindow,
      (request) => `${timeWindow} ${accountIn(request)} ${placeOf(request)}`,
    );
  const byAccount = (kind: string) =>
    counter(app, perQuarter, quarter, (request) => `${kind} ${accountIn(request)}`);
  const [shortly, longer] = [byPlace(10, '1 minute'), byPlace(30, quarter)];
  const [first, again] = [byAccount('first'), byAccount('again')];

  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const here = [await shortly(request), await longer(request)];
    for (const attempts of here) if (isExceeded(attempts)) refuseExcess(reply, attempts);
    if (deviceIn(request) !== undefined) return;
    const isFirst = here.every((one) => !one.isAllowed && one.remaining === one.max - 1);
    const elsewhere = await (isFirst ? first : again)(request);
    if (isExceeded(elsewhere) && !(await isAtHome(request))) refuseExcess(reply, elsewhere);
  };
}

const quarter = '15 minutes';

type Attempts = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>;
type Counted = Extract<Attempts, { isAllowed: false }>;

function counter(
  app: FastifyInstance,
  max: number,
  timeWindow: string,
  keyGenerator: (request: FastifyRequest) => string,
) {
  const key = (request: FastifyRequest) => `login ${keyGenerator(request)}`;
  return app.createRateLimit({ max, timeWindow, keyGenerator: key, allowList: [] });
}

const isExceeded = (attempts: Attempts): attempts is Counted =>
  !attempts.isAllowed && attempts.isExceeded;

const accountIn = ({ body }: FastifyRequest): string => accountOf(emailIn(body));

const deviceIn = (request: FastifyRequest) => deviceFor(request, accountIn(request));

const placeOf = (request: FastifyRequest): string => deviceIn(request) ?? networkOf(request.ip);

/** Whether a session of the account lives that began at this address. */
async function isAtHome({ body, ip, server }: FastifyRequest): Promise<boolean> {
  const addresses = await addressesOf(server.db, emailIn(body).trim().toLowerCase());
  return addresses.map(networkOf).includes(networkOf(ip));
}

function emailIn(body: unknown): string {
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email : '';
}

/** What one connection has of addresses: of IPv6 it gets the second half for itself, and may take another one each time. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::');
  const groups = (part = '') => part.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail)];
  return all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
