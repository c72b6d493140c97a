import type { MailTexts } from './mail-text.ts';

export const texts: MailTexts = {
  reset: {
    subject: 'Choose a new password',
    lines: ['Somebody has asked for a new password of your account at {product}.'],
    action: 'Choose a new password',
    ending:
      'The link works once, for one hour. If it was not you, do nothing: your password stays as it is.',
  },
  confirmation: {
    subject: 'Confirm your email',
    lines: ['Please confirm that this is the email of your account at {product}.'],
    action: 'Confirm the email',
    ending: 'The link works once, for two days. If you know nothing of it, do nothing.',
  },
  invitation: {
    subject: '{inviter} invites you to {workspace}',
    lines: ['{inviter} invites you to work together in {workspace}, at {product}.'],
    action: 'Accept the invitation',
    ending: 'The link works once, for seven days. If you do not know who sends it, do nothing.',
  },
};
