import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readSettings } from '../../src/core/settings/read-settings.ts';
import { createTestApp } from '../support/app.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { createTestContext } from '../support/context.ts';
import { production } from '../support/production.ts';

const here = {
  remoteAddress: '127.0.0.1',
  headers: { host: 'localhost:3001' },
};
const { app, mailbox } = await createTestApp();
await mailbox?.deliver({
  to: '"><script>alert(1)</script>@example.com',
  subject: '<script>alert(2)</script>',
  text: 'Here:\nhttp://localhost:3000/en/reset-password#abc',
  html: '<script>alert(3)</script>',
});

describe('the mailbox of development', () => {
  it('shows mails and runs none of them', async () => {
    const page = await app.inject({ url: '/dev/mailbox', ...here });

    expect(page.body).toContain('href="http://localhost:3000/en/reset-password#abc"');
    expect(page.body).not.toContain('<script');
    expect(page.body).toContain('<iframe sandbox srcdoc=');
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'/);
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
  });

  it.each([
    ['another machine', { ...here, remoteAddress: '192.0.2.1' }],
    [
      'another machine behind the web',
      { ...here, headers: { ...here.headers, 'x-forwarded-for': '192.0.2.1' } },
    ],
    ['a page whose name leads here', { ...here, headers: { host: 'evil.example' } }],
    [
      'such a page that says another name',
      { ...here, headers: { host: 'evil.example:3001', 'x-forwarded-host': 'localhost' } },
    ],
  ])('is not there for %s', async (_, request) => {
    expect((await app.inject({ url: '/dev/mailbox', ...request })).statusCode).toBe(404);
  });

  it.each([
    ['where mails are sent', { NODE_ENV: 'test', SMTP_URL: 'smtp://localhost:2525' }],
    ['in production', { ...production, SMTP_URL: 'smtps://mail.example.com' }],
  ])('is not there %s', async (_, variables) => {
    const settings = readSettings(variables);
    const other = await createApp(await createTestContext({ settings }));
    atTheEnd(() => other.close());

    expect((await other.inject({ url: '/dev/mailbox', ...here })).statusCode).toBe(404);
  });
});

describe('production', () => {
  it.each(['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL'])('does not start without %s', (name) => {
    expect(() => readSettings({ ...production, [name]: '' })).toThrow(name);
  });

  it.each([
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'https://app.example.com/somewhere'],
    ['SMTP_URL', 'https://mail.example.com'],
    ['MAIL_FROM', 'Ada <ada@example.com>, all@example.com'],
  ])('does not start with %s=%s', (name, value) => {
    expect(() => readSettings({ ...production, [name]: value })).toThrow(name);
  });
});
