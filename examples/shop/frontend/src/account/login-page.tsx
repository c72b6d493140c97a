'use client';

import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { Link } from '@/i18n/navigation';
import { loginRequestSchema } from '@/lib/api-schemas';
import { useSession } from '@/session/session-provider';
import { PageTitle } from '@/shell/page-title';
import { Refusal } from '@/shell/refusal';
import { useApiForm } from '@/shell/use-api-form';
import { ForgotPasswordLink } from './forgot-password-link';
import type { DevelopmentLogin } from './development-logins';
import { useEnter } from './use-enter';

interface LoginPageProps {
  /** Accounts that are there to be tried: a click logs in. */
  readonly developmentLogins?: readonly DevelopmentLogin[];
}

export function LoginPage({ developmentLogins = [] }: LoginPageProps) {
  const text = useTranslations('account');
  const { logIn } = useSession();
  const next = useSearchParams().get('next');
  const { form, formProps, submit, isPending, refusal } = useApiForm({
    initialValues: { email: '', password: '' },
    schema: loginRequestSchema,
    refusals: { unauthenticated: text('login.wrong') },
    send: ({ email, password }) => logIn(email, password),
  });
  useEnter(next);

  return (
    <form {...formProps}>
      <PageTitle>{text('login.title')}</PageTitle>
      <Stack>
        <Refusal>{refusal}</Refusal>
        <TextInput
          {...form.getInputProps('email')}
          label={text('fields.email')}
          type="email"
          autoComplete="username"
          required
        />
        <PasswordInput
          {...form.getInputProps('password')}
          label={text('fields.password')}
          autoComplete="current-password"
          required
        />
        <Button type="submit" loading={isPending}>
          {text('login.submit')}
        </Button>
        {developmentLogins.map((login) => (
          <Button
            key={login.email}
            variant="light"
            disabled={isPending}
            onClick={() => submit(login)}
          >
            {text('login.as', { email: login.email })}
          </Button>
        ))}
        <ForgotPasswordLink />
        <Text size="sm" ta="center">
          {text('login.newHere')}{' '}
          <Anchor
            component={Link}
            underline="always"
            href={next === null ? '/register' : `/register?next=${encodeURIComponent(next)}`}
          >
            {text('register.title')}
          </Anchor>
        </Text>
      </Stack>
    </form>
  );
}
