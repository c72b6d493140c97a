import { NextRequest } from 'next/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { routing } from '@/i18n/routing';
import { proxy } from '@/proxy';
import { contentSecurityPolicy } from '@/security-policy';

const open = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://app.example${path}`, { headers }));

/** The policy as it is where nobody develops. */
const directives = (policy: string) =>
  Object.fromEntries(
    policy.split('; ').map((one) => {
      const [name = '', ...sources] = one.split(' ');
      return [name, sources];
    }),
  );

describe('a page', () => {
  const policyOf = (path: string) => open(path).headers.get('content-security-policy') ?? '';

  it('runs no script but those with the nonce of this answer', () => {
    const { 'script-src': scripts = [], 'style-src': styles = [] } = directives(
      policyOf('/en/login'),
    );

    expect(scripts).toContainEqual(expect.stringMatching(/^'nonce-[\w+/]{22}=='$/));
    expect([...scripts, ...styles]).not.toContain(`'unsafe-inline'`);
    expect(scripts).not.toContain(`'unsafe-eval'`);
    expect(policyOf('/en/login')).not.toBe(policyOf('/en/login'));
  });

  it('is in no frame, takes no base and sends forms nowhere else', () => {
    expect(directives(policyOf('/en/login'))).toMatchObject({
      'default-src': [`'self'`],
      'connect-src': [`'self'`],
      'frame-ancestors': [`'none'`],
      'base-uri': [`'none'`],
      'object-src': [`'none'`],
      'form-action': [`'self'`],
    });
  });

  it('has its policy whatever its address ends with, which a file needs not', () => {
    expect(policyOf(`/${routing.defaultLocale}/w/a.b/members.png`)).toContain('nonce-');
    expect(policyOf('/icon.svg')).toBe('');
  });

  it('is kept by nobody on the way', () => {
    expect(open('/en/workspaces').headers.get('cache-control')).toContain('no-store');
  });

  it('hands its nonce to Next, whatever nonce a browser claims', () => {
    const { headers } = open('/en/login', { 'x-nonce': 'claimed' });

    expect(headers.get('x-middleware-request-x-nonce')).not.toBe('claimed');
    expect(headers.get('x-middleware-request-content-security-policy')).toBe(
      headers.get('content-security-policy'),
    );
  });

  it.each(routing.locales)(
    'gets its language from the browser where the path has none: %s',
    (locale) => {
      const { headers } = open('/workspaces', { 'accept-language': locale });

      expect(headers.get('location')).toBe(`http://app.example/${locale}/workspaces`);
    },
  );
});

describe('a call of the API', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const target = (path: string) => open(path).headers.get('x-middleware-rewrite');

  it('goes on to the backend, which is read with every request', () => {
    expect(target('/api/v1/workspaces?limit=1')).toBe(
      'http://127.0.0.1:3001/api/v1/workspaces?limit=1',
    );
    vi.stubEnv('BACKEND_URL', 'http://api.internal:8080');
    expect(target('/api/v1/workspaces')).toBe('http://api.internal:8080/api/v1/workspaces');
  });

  it('leaves this network for no other host, however its path is spelt', () => {
    for (const path of ['/api//evil.example', '/api/../..//evil.example', '/api/@evil.example'])
      expect(new URL(target(path) ?? 'http://127.0.0.1:3001').host).toBe('127.0.0.1:3001');
  });

  it('carries no header that only this server may write', () => {
    const { headers } = open('/api/v1/workspaces', { 'x-nonce': 'claimed', cookie: 'a=b' });
    const handed = headers.get('x-middleware-override-headers')?.split(',');

    expect(handed).toContain('cookie');
    expect(handed).not.toContain('x-nonce');
  });
});

it('needs no exception in production', () => {
  expect(contentSecurityPolicy('n')).not.toContain('unsafe-eval');
});
