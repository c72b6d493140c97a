import { describe, expect, it } from 'vitest';
import { createMailbox } from '../../src/mail/mailbox.ts';
import { createMailer } from '../../src/mail/mailer.ts';
import { languageOf } from '../../src/mail/language.ts';
import { mailTexts } from '../../src/mail/texts/index.ts';
import { writeMail, type Draft } from '../../src/mail/write-mail.ts';

const locales = Object.keys(mailTexts);
const draft: Draft = {
  kind: 'invitation',
  to: 'grace@example.com',
  locale: locales[0] ?? '',
  link: 'https://app.example.com/en/accept-invitation#token',
};
const written = (inviter: string, workspace = 'Engines') =>
  writeMail({ ...draft, names: { inviter, workspace } });

describe('a mail', () => {
  it.each(locales)('is complete in %s: text and HTML say the same', (locale) => {
    for (const kind of ['reset', 'confirmation', 'invitation'] as const) {
      const mail = writeMail({
        ...draft,
        kind,
        locale,
        names: { inviter: 'Ada', workspace: 'Engines' },
      });
      expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/[{}]/);
      expect(mail.text).toContain(draft.link);
      expect(mail.html).toContain(`lang="${locale}"`);
    }
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '&lt;b&gt;',
  ])('holds %s as text', (name) => {
    expect(
      written(name, name).html.replaceAll(
        /<[!/]?(?:doctype|html|head|meta|title|body|p|a)\b[^<]*?>/g,
        '',
      ),
    ).not.toMatch(/[<>"']/);
  });

  it.each(['Ada\r\nBcc: all@example.com', 'Ada\u2028Bcc: x', 'Ada\u0000\u0085x'])(
    'has a subject of one line: %j',
    (name) => {
      expect(written(name).subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    },
  );

  it('makes no letter and no link of a name', () => {
    const mail = written(`Win at https://evil.example/now, ${'a'.repeat(500)}`, '{inviter}');
    expect(mail.text).not.toContain('evil.example');
    expect(mail.subject.length).toBeLessThan(200);
    expect(mail.subject).toContain('{inviter}');
  });

  it.each(['вход.рф', 'evilé.com', '登录。公司', 'a\u202Emoc.live'])('makes no link of %j', (name) => {
    expect(written(name).subject).not.toContain(name);
  });
});

describe('the language', () => {
  it.each([
    [undefined, locales[0]],
    ['xx', locales[0]],
    [`xx, ${String(locales.at(-1)?.toUpperCase())};q=0.8`, locales.at(-1)],
  ])('for %s is %s', (header, locale) => {
    expect(languageOf({ headers: { 'accept-language': header } })).toBe(locale);
  });
});

describe('the mailer', () => {
  const log = { error: () => undefined, warn: () => undefined };

  it('tries again what could not be handed over', async () => {
    const mailbox = createMailbox();
    let attempts = 0;
    const mailer = createMailer(async (mail) => {
      attempts += 1;
      if (attempts === 1) throw new Error('The server is away.');
      await mailbox.deliver(mail);
    }, log);
    mailer.send(written('Ada'));
    await mailer.settled();

    expect([attempts, mailbox.list().length]).toEqual([2, 1]);
  });

  it('gives up waiting when the process ends', async () => {
    const mailer = createMailer(() => Promise.reject(new Error('The server is away.')), log);
    mailer.send(written('Ada'));
    await expect(mailer.close()).resolves.toBeUndefined();
  });

  it('keeps the last hundred', async () => {
    const mailbox = createMailbox();
    for (let count = 0; count < 105; count += 1)
      await mailbox.deliver({ ...written('Ada'), to: String(count) });
    expect(mailbox.list().map(({ to }) => to)).toHaveLength(100);
    expect(mailbox.list()[0]?.to).toBe('104');
  });
});
