import { isIP } from 'node:net';
import { z } from 'zod';
import { duration, list, settingsGroup } from '../core/settings/settings-group.ts';
import { wholeNumber } from '../core/values/whole-number.ts';

const networks = ['loopback', 'linklocal', 'uniquelocal'];

/** Addresses and subnets. Whoever is trusted may say where a call comes from, so there is no way to say "all". */
const proxies = list.refine(
  (names) =>
    names.join() === 'none' ||
    names.every((name) => networks.includes(name) || isIP(name.replace(/\/\d+$/, '')) > 0),
  `Expected addresses, subnets or ${networks.join(', ')}; or none.`,
);

function trustedIn(names: readonly string[]): string[] | false {
  const trusted = names.filter((name) => name !== 'none');
  return trusted.length > 0 && trusted;
}

export const httpSettings = settingsGroup({
  variables: {
    HOST: z.string().default('127.0.0.1'),
    PORT: wholeNumber(z.int().min(0).max(65535)).default(3001),
    BODY_LIMIT_BYTES: wholeNumber(z.int().positive()).default(262_144),
    REQUEST_TIMEOUT: duration.default(30),
    SHUTDOWN_TIMEOUT: duration.default(10),
    CORS_ORIGINS: list.optional(),
    TRUST_PROXY: proxies.optional(),
  },
  compose: (variables, isProduction) => ({
    host: variables.HOST,
    port: variables.PORT,
    bodyLimit: variables.BODY_LIMIT_BYTES,
    requestTimeout: variables.REQUEST_TIMEOUT * 1000,
    shutdownTimeout: variables.SHUTDOWN_TIMEOUT * 1000,
    corsOrigins: variables.CORS_ORIGINS?.filter((origin) => origin !== 'none') ?? [],
    // On a developer's machine the web stands in front.
    trustProxy: trustedIn(variables.TRUST_PROXY ?? (isProduction ? [] : ['loopback'])),
  }),
  faultsInProduction: ({ CORS_ORIGINS, TRUST_PROXY }) => [
    ...(CORS_ORIGINS === undefined
      ? ['CORS_ORIGINS: name the origins whose pages may call the API, or say "none".']
      : []),
    ...(CORS_ORIGINS?.includes('*') === true
      ? ['CORS_ORIGINS: name the origins; "*" admits every site.']
      : []),
    // Behind a proxy that is forgotten, all callers would share the limits of one address.
    ...(TRUST_PROXY === undefined
      ? ['TRUST_PROXY: name the proxies in front, or say "none" where there is none.']
      : []),
  ],
});
