import { describe, expect, it } from 'vitest';
import { networkOf } from '../src/core/accounts/limit-by-account.ts';
import { createAccount, logInAt } from './support/accounts.ts';
import { enterAt } from './support/admin-pages.ts';
import { createTestApp } from './support/app.ts';

const test = await createTestApp();
const { app } = test;
const wrong = 'a wrong password';

let attacks = 0;

/** Strangers who try from so many addresses, which no other attack has, each as often as it is let. */
async function attack(email: string, addresses: number, door = logInAt): Promise<number[]> {
  attacks += 1;
  const statuses: number[] = [];
  for (let address = 0; address < addresses; address += 1) {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const from = `10.${String(attacks)}.0.${String(address)}`;
      statuses.push((await door(test, { email, password: wrong, from })).statusCode);
    }
  }
  return statuses;
}

const deviceOf = ({ cookies }: Awaited<ReturnType<typeof logInAt>>) => {
  const device = cookies.find(({ name }) => name === 'device');
  return device && `device=${device.value}`;
};

describe('the login of a victim whose password strangers try', () => {
  it.each([
    ['API', logInAt, 200],
    ['admin pages', enterAt, 303],
  ])(
    'S2: %s: lets the victim in at home, and on their device elsewhere',
    async (_, door, status) => {
      const { email } = await createAccount(test, { systemRole: 'admin' });
      const home = await door(test, { email, from: '198.51.100.7' });
      const statuses = await attack(email, 6, door);
      const cookie = deviceOf(home);

      expect(home.statusCode).toBe(status);
      expect(new Set(statuses)).toEqual(new Set([401, 429]));
      expect((await door(test, { email, from: '198.51.100.7' })).statusCode).toBe(status);
      expect((await door(test, { email, from: '198.51.100.99', cookie })).statusCode).toBe(status);
    },
  );

  it('S2: lets the victim in from an address that was never seen, while there are few strangers', async () => {
    const { email } = await createAccount(test);
    await attack(email, 6);

    expect((await logInAt(test, { email, from: '198.51.100.8' })).statusCode).toBe(200);
  });

  it('S2: lets nobody guess on from ever new addresses', async () => {
    const { email } = await createAccount(test);
    const statuses: number[] = [];
    for (let address = 0; address < 60; address += 1) {
      const from = `203.0.${String(address)}.1`;
      statuses.push((await logInAt(test, { email, password: wrong, from })).statusCode);
    }

    expect(statuses.filter((status) => status !== 429)).toHaveLength(25);
  });

  it('S2: makes one address wait a minute, then a quarter of an hour, and never an hour', async () => {
    const { email } = await createAccount(test);
    const statuses = await attack(email, 1);
    const refused = await logInAt(test, {
      email,
      password: wrong,
      from: `10.${String(attacks)}.0.0`,
    });

    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('S2: answers for an account that does not exist as for one that does', async () => {
    const { email } = await createAccount(test);
    const [known, unknown] = [await attack(email, 4), await attack('nobody@example.com', 4)];

    expect(unknown).toEqual(known);
  });

  it.each<[string, (email: string) => Promise<string> | string]>([
    ['of another account', async () => deviceOf(await logInAt(test, await createAccount(test)))!],
    ['that is made up', () => `device=${app.jwt.sign({ sub: 'x', sid: crypto.randomUUID() })}`],
    ['that is none', () => 'device=x.y.z'],
  ])('S2: gives nothing for the cookie of a device %s', async (_, cookieFor) => {
    const { email } = await createAccount(test);
    const cookie = await cookieFor(email);
    const from = '198.51.100.9';
    const guess = () => logInAt(test, { email, password: wrong, from, cookie });
    await guess();
    await attack(email, 6);

    // It is somebody who tries again, as the others.
    expect((await guess()).statusCode).toBe(429);
  });

  it('S2: the cookie of a device proves nothing but the device', async () => {
    const { email } = await createAccount(test, { systemRole: 'admin' });
    const cookie = deviceOf(await logInAt(test, { email }))!;
    const token = cookie.replace('device=', '');
    const headers = { authorization: `Bearer ${token}` };
    const admin = { cookie: cookie.replace('device', 'admin') };

    expect((await app.inject({ url: '/api/v1/users/me', headers })).statusCode).toBe(401);
    expect((await app.inject({ url: '/admin', headers: admin })).statusCode).toBe(302);
    expect((await logInAt(test, { email, password: wrong, cookie })).statusCode).toBe(401);
  });
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('S2: %s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
