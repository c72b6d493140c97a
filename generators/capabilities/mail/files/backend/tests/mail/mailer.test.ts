import { expect, it, vi } from 'vitest';
import { createMailer } from '../../src/mail/mailer.ts';

const mail = { to: 'grace@example.com', subject: 's', text: 't', html: 'h' };
const log = { error: vi.fn(), warn: vi.fn() };

it('takes back what nobody was sent, once a mail is given up', async () => {
  const mailer = createMailer(() => Promise.reject(new Error('no server')), log);
  const onGivenUp = vi.fn(async () => undefined);
  mailer.send(mail, onGivenUp);
  await mailer.close();

  expect(onGivenUp).toHaveBeenCalledOnce();
  expect(log.error).toHaveBeenCalledOnce();
});

it('takes nothing back where a mail was handed over', async () => {
  const mailer = createMailer(async () => undefined, log);
  const onGivenUp = vi.fn(async () => undefined);
  mailer.send(mail, onGivenUp);
  await mailer.close();

  expect(onGivenUp).not.toHaveBeenCalled();
});
