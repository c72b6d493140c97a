import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AcceptInvitationPage } from '@/account/accept-invitation-page';
import { EmailBanner } from '@/account/email-banner';
import { ForgotPasswordPage } from '@/account/forgot-password-page';
import { ResetPasswordPage } from '@/account/reset-password-page';
import { VerifyEmailPage } from '@/account/verify-email-page';
import { type AppLocale, locales } from '@/i18n/locales';
import { holdAccessToken } from '@/session/access-token';
import { SessionProvider } from '@/session/session-provider';
import '../support/navigation';
import { renderIn } from '../support/render';

const languages = Object.keys(locales) as [AppLocale, ...AppLocale[]];
const ada = { id: '1', email: 'ada@example.com', name: 'Ada' };
const login = () => Response.json({ token: 'token', expiresIn: 900, user: ada });
const nobody = () => new Response(null, { status: 401 });
const nothing = () => new Response(null, { status: 204 });

/** What the backend answers, by path; everything else is nobody's. */
let answers: Record<string, () => Response> = {};
const backend = vi.fn<typeof fetch>(async (input) => {
  const path = (input as string).replace('/api/v1', '');
  return (answers[path] ?? nobody)();
});
const sentTo = (path: string) =>
  backend.mock.calls
    .filter(([input]) => input === `/api/v1${path}`)
    .map(([, init]): unknown => JSON.parse(init?.body as string));

beforeEach(() => {
  answers = {};
  vi.stubGlobal('fetch', backend);
  window.history.replaceState(null, '', '/page#secret-of-the-link');
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  holdAccessToken(undefined);
});

const open = (page: ReactNode, locale = languages[0]) =>
  renderIn(locale, <SessionProvider>{page}</SessionProvider>);

const passwordField = () => screen.findByLabelText(/password/i, { selector: 'input' });
const submit = () => userEvent.click(document.querySelector('[type=submit]')!);
const [source] = languages;
const { default: messages } = await locales[source]();
const { accountLinks, invitations } = messages;

describe('a forgotten password', () => {
  it.each(languages)('is answered alike, whoever asks: %s', async (locale) => {
    const words = (await locales[locale]()).default.accountLinks;
    answers['/auth/password/forgot'] = nothing;
    await open(<ForgotPasswordPage />, locale);
    await userEvent.type(screen.getByRole('textbox', { name: /Email/ }), 'ada@example.com');
    await submit();

    expect(await screen.findByRole('status')).toHaveTextContent(words.forgot.sent);
    expect(sentTo('/auth/password/forgot')).toEqual([{ email: 'ada@example.com' }]);
  });

  it('is chosen anew with the secret of the link, which leaves the address at once', async () => {
    answers['/auth/password/reset'] = nothing;
    await open(<ResetPasswordPage />);
    expect(window.location.href).not.toContain('secret');

    await userEvent.type(await passwordField(), 'a long and secret phrase');
    await submit();
    expect(await screen.findByRole('status')).toHaveTextContent(accountLinks.reset.done);
    expect(sentTo('/auth/password/reset')).toEqual([
      { token: 'secret-of-the-link', newPassword: 'a long and secret phrase' },
    ]);
  });

  it('is chosen by the newer of two links on the same page', async () => {
    answers['/auth/password/reset'] = nothing;
    await open(<ResetPasswordPage />);
    await userEvent.type(await passwordField(), 'half a phra');
    window.location.hash = '#another-secret';
    await waitFor(async () => {
      expect(await passwordField()).toHaveValue('');
    });
    expect(window.location.href).not.toContain('secret');

    await userEvent.type(await passwordField(), 'a long and secret phrase');
    await submit();
    expect(await screen.findByRole('status')).toHaveTextContent(accountLinks.reset.done);
    expect(sentTo('/auth/password/reset')).toMatchObject([{ token: 'another-secret' }]);
  });

  it('says that a link is of no use', async () => {
    answers['/auth/password/reset'] = () =>
      Response.json({ code: 'link_useless', detail: '' }, { status: 422 });
    await open(<ResetPasswordPage />);
    await userEvent.type(await passwordField(), 'a long and secret phrase');
    await submit();

    expect(await screen.findByRole('alert')).toHaveTextContent(accountLinks.useless);
  });
});

describe('an email', () => {
  it('is confirmed by a click, and by no visit alone', async () => {
    answers['/auth/email/confirm'] = nothing;
    await open(<VerifyEmailPage />);
    expect(sentTo('/auth/email/confirm')).toEqual([]);

    await submit();
    expect(await screen.findByRole('status')).toHaveTextContent(accountLinks.confirm.done);
    expect(sentTo('/auth/email/confirm')).toEqual([{ token: 'secret-of-the-link' }]);
  });

  it('that is not confirmed is told, and the link is sent again', async () => {
    answers = {
      '/auth/refresh': login,
      '/users/me/email': () => Response.json({ isConfirmed: false }),
      '/users/me/email/confirmation': nothing,
    };
    await open(<EmailBanner />);
    await userEvent.click(await screen.findByRole('button', { name: accountLinks.banner.again }));

    await waitFor(() => {
      expect(backend).toHaveBeenCalledWith(
        '/api/v1/users/me/email/confirmation',
        expect.anything(),
      );
    });
    const calls = backend.mock.calls.find(
      ([input]) => input === '/api/v1/users/me/email/confirmation',
    );
    expect(calls?.[1]?.headers).toHaveProperty('accept-language');
  });

  it('that is confirmed is not mentioned', async () => {
    answers = {
      '/auth/refresh': login,
      '/users/me/email': () => Response.json({ isConfirmed: true }),
    };
    await open(<EmailBanner />);
    await waitFor(() => {
      expect(backend).toHaveBeenCalledWith('/api/v1/users/me/email', expect.anything());
    });
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('an invitation', () => {
  const preview =
    (email = ada.email) =>
    () =>
      Response.json({
        workspaceName: '<b>Engines</b>',
        inviterName: 'Grace',
        email,
        role: 'member',
      });
  const joined = () => Response.json({ workspaceId: 'w1' });

  it('makes an account, logs in and leads to the workspace', async () => {
    answers = {
      '/invitations/preview': preview(),
      '/invitations/register': () => Response.json({ workspaceId: 'w1' }, { status: 201 }),
      '/auth/login': login,
    };
    await open(<AcceptInvitationPage />);
    expect(await screen.findByText(/<b>Engines<\/b>/)).toBeInTheDocument();
    const name = await screen.findByRole('textbox', {
      name: new RegExp(invitations.accept.name),
    });
    await userEvent.type(name, 'Ada');
    await userEvent.type(await passwordField(), 'a long and secret phrase');
    await submit();

    await waitFor(() => {
      expect(window.location.pathname).toBe('/w/w1');
    });
    expect(sentTo('/invitations/register')).toEqual([
      {
        token: 'secret-of-the-link',
        name: 'Ada',
        password: 'a long and secret phrase',
      },
    ]);
    expect(sentTo('/invitations/preview')).toHaveLength(1);
  });

  it('logs in whoever has an account, without leaving the page', async () => {
    answers = {
      '/invitations/preview': preview(),
      '/invitations/accept': joined,
      '/auth/login': login,
    };
    await open(<AcceptInvitationPage />);
    await userEvent.click(
      await screen.findByRole('button', {
        name: invitations.accept.haveAccount,
      }),
    );
    await userEvent.type(await passwordField(), 'a long and secret phrase');
    await submit();

    await waitFor(() => {
      expect(window.location.pathname).toBe('/w/w1');
    });
    expect(sentTo('/invitations/accept')).toEqual([{ token: 'secret-of-the-link' }]);
  });

  it('is accepted by a click of whoever is logged in', async () => {
    answers = {
      '/auth/refresh': login,
      '/invitations/preview': preview(),
      '/invitations/accept': joined,
    };
    await open(<AcceptInvitationPage />);
    await userEvent.click(await screen.findByRole('button', { name: /Engines/ }));

    await waitFor(() => {
      expect(window.location.pathname).toBe('/w/w1');
    });
  });

  it('of another email offers to log out', async () => {
    answers = {
      '/auth/refresh': login,
      '/invitations/preview': preview('grace@example.com'),
    };
    await open(<AcceptInvitationPage />);

    expect(
      await screen.findByRole('button', { name: invitations.accept.logOut }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Engines/ })).toBeNull();
  });

  it('that has ended says so', async () => {
    answers['/invitations/preview'] = () =>
      Response.json({ code: 'invitation_useless', detail: '' }, { status: 422 });
    await open(<AcceptInvitationPage />);

    expect(await screen.findByRole('alert')).toHaveTextContent(invitations.accept.useless);
  });
});
