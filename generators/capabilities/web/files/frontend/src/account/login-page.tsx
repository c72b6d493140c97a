'use client';

import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { Link } from '@/i18n/navigation';
import { useSession } from '@/session/session-provider';
import { PageTitle } from '@/shell/page-title';
import { Refusal } from '@/shell/refusal';
import { useSubmit } from '@/shell/use-submit';
import { useEnter } from './use-enter';

export function LoginPage() {
  const text = useTranslations('account');
  const { logIn } = useSession();
  const next = useSearchParams().get('next');
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } });
  const { onSubmit, isPending, refusal } = useSubmit(form, ({ email, password }) => logIn(email, password));
  useEnter(next);

  return (
    <form onSubmit={onSubmit}>
      <PageTitle>{text('login.title')}</PageTitle>
      <Stack>
        <Refusal>{refusal}</Refusal>
        <TextInput
          {...form.getInputProps('email')}
          key={form.key('email')}
          label={text('fields.email')}
          type="email"
          autoComplete="username"
          required
        />
        <PasswordInput
          {...form.getInputProps('password')}
          key={form.key('password')}
          label={text('fields.password')}
          autoComplete="current-password"
          required
        />
        <Button type="submit" loading={isPending}>
          {text('login.submit')}
        </Button>
        <Text size="sm" ta="center">
          {text('login.newHere')}{' '}
          <Anchor component={Link} href={next === null ? '/register' : `/register?next=${encodeURIComponent(next)}`}>
            {text('register.title')}
          </Anchor>
        </Text>
      </Stack>
    </form>
  );
}
