import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DevelopmentLogin, developmentLogins } from '@/account/development-logins';
import { LoginPage } from '@/account/login-page';
import { type AppLocale, locales } from '@/i18n/locales';
import { authorization, holdAccessToken } from '@/session/access-token';
import { SessionProvider } from '@/session/session-provider';
import { renderIn } from '../support/render';

const replace = vi.fn();
let search = '';

vi.mock('next/navigation', () => ({ useSearchParams: () => new URLSearchParams(search) }));
vi.mock('@/i18n/navigation', () => ({
  Link: ({ children, href }: { children: string; href: string }) => <a href={href}>{children}</a>,
  usePathname: () => '/login',
  useRouter: () => router,
}));
const router = { replace };

const refused = Response.json(
  { code: 'unauthenticated', detail: 'The email or the password is wrong.' },
  { status: 401 },
);
const accepted = Response.json({
  token: 'token-of-ada',
  expiresIn: 900,
  user: { id: '1', email: 'ada@example.com', name: 'Ada' },
});

let answer: Response;
const backend = vi.fn<typeof fetch>(async (input) =>
  input === '/api/v1/auth/login' ? answer.clone() : new Response(null, { status: 401 }),
);

const sent = () =>
  backend.mock.calls.find(([input]) => input === '/api/v1/auth/login')?.[1]?.body as string;

beforeEach(() => {
  search = '';
  vi.stubGlobal('fetch', backend);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  holdAccessToken(undefined);
});

const languages = Object.keys(locales) as [AppLocale, ...AppLocale[]];

const open = (locale = languages[0], logins: readonly DevelopmentLogin[] = []) =>
  renderIn(
    locale,
    <SessionProvider>
      <LoginPage developmentLogins={logins} />
    </SessionProvider>,
  );

async function logIn() {
  await userEvent.type(screen.getByRole('textbox', { name: /Email/ }), 'ada@example.com');
  await userEvent.type(screen.getByLabelText(/Password/, { selector: 'input' }), 'correct horse');
  await userEvent.click(screen.getByRole('button', { name: /Log in/ }));
}

describe('accounts to be tried', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('are a click each, where somebody has named them', async () => {
    vi.stubEnv('DEVELOPMENT_LOGINS', 'ada@example.com  bob@example.com');
    vi.stubEnv('DEVELOPMENT_PASSWORD', 'correct horse');
    answer = accepted;
    await open(languages[0], developmentLogins());
    await userEvent.click(screen.getByRole('button', { name: /bob@example\.com/ }));

    await waitFor(() => {
      expect(replace).toHaveBeenCalledWith('/');
    });
    expect(JSON.parse(sent())).toMatchObject({
      email: 'bob@example.com',
      password: 'correct horse',
    });
  });

  it('are not there in production, nor without a password', () => {
    vi.stubEnv('DEVELOPMENT_LOGINS', 'ada@example.com');
    expect(developmentLogins()).toEqual([]);
    vi.stubEnv('DEVELOPMENT_PASSWORD', 'correct horse');
    vi.stubEnv('NODE_ENV', 'production');
    expect(developmentLogins()).toEqual([]);
  });
});

describe('the login', () => {
  it.each(languages)('has no button with words of Mantine: %s', async (locale) => {
    const { shell } = (await locales[locale]()).default;
    await open(locale);
    expect(screen.getByRole('button', { name: shell.controls.showPassword })).toBeVisible();
  });

  it('holds the token in memory, the other one in a cookie, and leads back', async () => {
    answer = accepted;
    search = 'next=%2Fw%2F1%2Finvoices%3Fstatus%3Ddraft';
    await open();
    await logIn();

    await waitFor(() => {
      expect(replace).toHaveBeenCalledWith('/w/1/invoices?status=draft');
    });
    expect(JSON.parse(sent())).toMatchObject({ refreshTokenIn: 'cookie' });
    expect(authorization()).toEqual({ authorization: 'Bearer token-of-ada' });
    expect([JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join()).not.toContain(
      'token',
    );
  });

  it('leads to no other site', async () => {
    answer = accepted;
    search = 'next=%2F%2Fevil.example';
    await open();
    await logIn();

    await waitFor(() => {
      expect(replace).toHaveBeenCalledWith('/');
    });
  });

  it.each(languages)(
    'says in the language of the page what was wrong, and stays: %s',
    async (locale) => {
      const { account } = (await locales[locale]()).default;
      answer = refused;
      await open(locale);
      await logIn();

      expect(await screen.findByRole('alert')).toHaveTextContent(account.login.wrong);
      expect(replace).not.toHaveBeenCalled();
    },
  );
});
