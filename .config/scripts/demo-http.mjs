// What the demo asks of the running app, over HTTP, with the answers it must give.
import { check, say } from './steps.mjs';

/** Logs in, creates an invoice, and tries what must be refused. `base` is the API's address with its version. */
export async function drive(base) {
  const request = async (method, path, { token, body } = {}) => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    say(`$ curl -X ${method} /api/v1${path}\n  ${response.status} ${text.slice(0, 160)}`);
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };

  const login = await request('POST', '/auth/login', {
    body: { email: 'admin@example.com', password: 'correct horse battery staple' },
  });
  check(login.status === 200, 'the seeded user logs in');
  const token = login.body.token;
  const { body: workspaces } = await request('GET', '/workspaces', { token });
  const [{ id }] = workspaces;

  const created = await request('POST', `/workspaces/${id}/invoices`, {
    token,
    body: { number: 'A-1', amount: '12.50' },
  });
  check(
    created.status === 201 && created.body.status === 'draft',
    'an invoice is created, with its default status',
  );
  const list = await request('GET', `/workspaces/${id}/invoices`, { token });
  check(list.body.items.length === 1, 'it is listed');
  const twice = await request('POST', `/workspaces/${id}/invoices`, { token, body: { number: 'A-1' } });
  check(twice.status === 409, 'its number is unique');
  const wrong = await request('POST', `/workspaces/${id}/invoices`, { token, body: { amount: 'much' } });
  check(wrong.status === 422, 'a wrong body is refused');
  const anonymous = await request('GET', `/workspaces/${id}/invoices`);
  check(anonymous.status === 401, 'nobody comes in without a token');
  const other = await request('GET', '/workspaces/00000000-0000-4000-8000-000000000000/invoices', { token });
  check(other.status === 403, 'nobody comes into another workspace');
}
