import { z } from 'zod';
import { settingsGroup } from '../core/settings/settings-group.ts';

const needed = {
  SMTP_URL: 'name the server that takes mails, such as smtps://user:password@smtp.example.com.',
  MAIL_FROM: 'name the address that mails come from.',
  PUBLIC_URL: 'name the address of the application, for the links in mails.',
} as const;

/** The path of a link is ours, so the address has none that a link could lose. */
const publicUrl = z
  .url({
    protocol: /^https?$/,
    error: 'Expected the address of a site, such as https://app.example.com.',
  })
  .refine(
    (text) => URL.parse(text)?.origin === text.replace(/\/$/, ''),
    'Expected an address without a path.',
  );

export const mailSettings = settingsGroup({
  variables: {
    SMTP_URL: z
      .url({
        protocol: /^smtps?$/,
        error: 'Expected smtps://user:password@host, or smtp:// with a port.',
      })
      .optional(),
    MAIL_FROM: z.email().optional(),
    PUBLIC_URL: publicUrl.optional(),
  },
  compose: ({ SMTP_URL, MAIL_FROM, PUBLIC_URL }, isProduction) => ({
    smtpUrl: SMTP_URL,
    from: MAIL_FROM ?? 'no-reply@example.com',
    publicUrl: new URL(PUBLIC_URL ?? 'http://localhost:3000').origin,
    /** Mails stay in this process, and a page shows them. */
    isKept: SMTP_URL === undefined && !isProduction,
  }),
  faultsInProduction: (variables) =>
    (['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL'] as const)
      .filter((name) => variables[name] === undefined)
      .map((name) => `${name}: ${needed[name]}`),
});
