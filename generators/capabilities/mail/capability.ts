import type { Capability } from '../capability.ts';

const usersRouter = 'backend/src/features/users/router.ts';

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
      description: 'Who mails come from: an address that the server of SMTP_URL may send for. Production needs one.',
    },
    {
      name: 'PUBLIC_URL',
      value: '',
      description:
        'Where people open the application, for the links in mails: https://app.example.com. Empty: http://localhost:3000; production needs one.',
    },
  ],
  // Newcomers, and those who change their email, are asked to confirm it.
  edits: [
    {
      file: usersRouter,
      find: "import { userService } from './dependencies.ts';",
      put: "import { askToConfirmIn } from '../account-links/dependencies.ts';\nimport { userService } from './dependencies.ts';",
    },
    {
      file: usersRouter,
      find: '  const service = userService(app);',
      put: '  const service = userService(app);\n  const askToConfirm = askToConfirmIn(app);',
    },
    {
      file: usersRouter,
      find: '(request) => service.register(request.body)',
      put: 'async (request) => askToConfirm(await service.register(request.body), request)',
    },
    {
      file: usersRouter,
      find: '({ user, body }) => service.changeEmail(user.id, body)',
      put: 'async (request) =>\n      askToConfirm(await service.changeEmail(request.user.id, request.body), request)',
    },
  ],
  nextSteps: [['.env', 'set SMTP_URL, MAIL_FROM and PUBLIC_URL before production']],
};
