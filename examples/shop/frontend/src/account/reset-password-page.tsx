'use client';

import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { authApi } from '@/lib/api';
import { passwordResetSchema } from '@/lib/api-schemas';
import { PageTitle } from '@/shell/page-title';
import { Refusal } from '@/shell/refusal';
import { useApiForm } from '@/shell/use-api-form';
import { Done } from './done';
import { withLinkToken } from './with-link-token';

/** Where the link of a forgotten password leads. */
export const ResetPasswordPage = withLinkToken(ResetPassword);

function ResetPassword({ token }: { readonly token: string }) {
  const text = useTranslations('accountLinks');
  const [isDone, setDone] = useState(false);
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { token, newPassword: '' },
    schema: passwordResetSchema,
    refusals: { link_useless: text('useless') },
    send: async ({ newPassword }) => {
      await authApi.resetPassword({ token, newPassword });
      setDone(true);
    },
  });
  return (
    <>
      <PageTitle>{text('reset.title')}</PageTitle>
      {isDone ? (
        <Done href="/login" onwards={text('reset.toLogin')}>
          {text('reset.done')}
        </Done>
      ) : (
        <form {...formProps}>
          <Stack>
            <Text>{text('reset.hint')}</Text>
            <Refusal>{refusal}</Refusal>
            <PasswordInput
              {...form.getInputProps('newPassword')}
              label={text('reset.password')}
              description={text('reset.passwordHint')}
              autoComplete="new-password"
              required
            />
            <Button type="submit" loading={isPending}>
              {text('reset.submit')}
            </Button>
          </Stack>
        </form>
      )}
    </>
  );
}
