import type { Capability, Replacement } from '../capability.ts';

/** Two lines of a file of the web: what is imported, below another import, and where it stands. */
const inserted = (
  file: string,
  after: string,
  line: string,
  [find, put]: readonly [string, string],
): Replacement[] => [
  { file, find: `${after}\n`, put: `${after}\n${line}\n` },
  { file, find, put },
];

const banner = (file: string, after: string, indent: string): Replacement[] =>
  inserted(file, after, "import { EmailBanner } from '@/account/email-banner';", [
    '<OfflineBanner />\n',
    `<OfflineBanner />\n${indent}<EmailBanner />\n`,
  ]);

/** What takes a mailbox to prove: that an email is one's own, a forgotten password, an invitation. */
export const mail: Capability = {
  summary: 'mails: password reset, confirmed emails, invitations to a workspace; a mailbox for development',
  slices: [
    { name: 'account-links', parts: ['model', 'router'] },
    { name: 'invitations', parts: ['model', 'router'] },
  ],
  parts: [
    { name: 'mail', parts: ['settings', 'resource'] },
    { name: 'reset-link', parts: ['credential'] },
    { name: 'dev-mailbox', parts: ['middleware'] },
    { name: 'email-confirmation', parts: ['middleware'] },
  ],
  dependencies: { nodemailer: '10.6.1' },
  devDependencies: { '@types/nodemailer': '8.0.2' },
  variables: [
    {
      name: 'SMTP_URL',
      value: '',
      description:
        'Where mails are handed over: smtps://user:password@smtp.example.com. Empty: they stay in this process, at /dev/mailbox of the API; production needs one.',
    },
    {
      name: 'MAIL_FROM',
      value: '',
      description:
        'Who mails come from: an address that the server of SMTP_URL may send for. Production needs one.',
    },
    {
      name: 'PUBLIC_URL',
      value: '',
      description:
        'Where people open the application, for the links in mails: https://app.example.com. Empty: http://localhost:3000; production needs one.',
    },
  ],
  with: {
    web: {
      slices: [
        { name: 'account-links', parts: ['messages'] },
        { name: 'invitations', parts: ['messages'] },
      ],
      edits: [
        ...inserted(
          'frontend/src/lib/api-config.ts',
          "import type { ApiConfig } from './api';",
          "import { inPageLanguage } from './page-language';",
          [
            'customFetch: fetchWithSession,',
            'customFetch: (input, init) => fetchWithSession(input, inPageLanguage(init)),',
          ],
        ),
        ...inserted(
          'frontend/src/account/login-page.tsx',
          "import { useApiForm } from '@/shell/use-api-form';",
          "import { ForgotPasswordLink } from './forgot-password-link';",
          [
            '        <Text size="sm" ta="center">\n',
            '        <ForgotPasswordLink />\n        <Text size="sm" ta="center">\n',
          ],
        ),
        ...inserted(
          'frontend/src/workspace/members-page.tsx',
          "import { AddMember } from './add-member';",
          "import { InvitationsSection } from './invitations/invitations-section';",
          [
            "        {may('can_manage_members') && <AddMember roles={roles} />}\n",
            "        {may('can_manage_members') && <AddMember roles={roles} />}\n        {may('can_manage_members') && <InvitationsSection roles={roles} />}\n",
          ],
        ),
        ...banner(
          'frontend/src/shell/workspace-shell.tsx',
          "import { type ReactNode, useEffect } from 'react';",
          ' '.repeat(10),
        ),
        ...banner(
          'frontend/src/shell/bare-shell.tsx',
          "import type { ReactNode } from 'react';",
          ' '.repeat(12),
        ),
      ],
    },
  },
  nextSteps: [['.env', 'set SMTP_URL, MAIL_FROM and PUBLIC_URL before production']],
};
