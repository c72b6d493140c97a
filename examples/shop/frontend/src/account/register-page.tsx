'use client';

import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { Link } from '@/i18n/navigation';
import { authApi } from '@/lib/api';
import { registrationSchema } from '@/lib/api-schemas';
import { useSession } from '@/session/session-provider';
import { PageTitle } from '@/shell/page-title';
import { Refusal } from '@/shell/refusal';
import { useApiForm } from '@/shell/use-api-form';
import { useEnter } from './use-enter';

/** Makes an account and logs in with it at once. */
export function RegisterPage() {
  const text = useTranslations('account');
  const { logIn } = useSession();
  const next = useSearchParams().get('next');
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { name: '', email: '', password: '' },
    schema: registrationSchema,
    refusals: { forbidden: text('register.closed') },
    send: async (values) => {
      await authApi.register(values);
      await logIn(values.email, values.password);
    },
  });
  useEnter(next);

  return (
    <form {...formProps}>
      <PageTitle>{text('register.title')}</PageTitle>
      <Stack>
        <Refusal>{refusal}</Refusal>
        <TextInput
          {...form.getInputProps('name')}
          label={text('fields.name')}
          autoComplete="name"
          required
        />
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
          description={text('fields.passwordHint')}
          autoComplete="new-password"
          required
        />
        <Button type="submit" loading={isPending}>
          {text('register.submit')}
        </Button>
        <Text size="sm" ta="center">
          {text('register.known')}{' '}
          <Anchor
            component={Link}
            underline="always"
            href={next === null ? '/login' : `/login?next=${encodeURIComponent(next)}`}
          >
            {text('login.title')}
          </Anchor>
        </Text>
      </Stack>
    </form>
  );
}
