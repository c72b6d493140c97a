'use client';

import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { authApi } from '@/lib/api';
import { emailConfirmationSchema } from '@/lib/api-schemas';
import { PageTitle } from '@/shell/page-title';
import { Refusal } from '@/shell/refusal';
import { useApiForm } from '@/shell/use-api-form';
import { Done } from './done';
import { emailStateQuery } from './email-state-query';
import { withLinkToken } from './with-link-token';

/** Where the link leads that confirms an email. It takes a click: programs that look at links before people do confirm nothing. */
export const VerifyEmailPage = withLinkToken(VerifyEmail);

function VerifyEmail({ token }: { readonly token: string }) {
  const text = useTranslations('accountLinks');
  const queryClient = useQueryClient();
  const [isDone, setDone] = useState(false);
  const { formProps, isPending, refusal } = useApiForm({
    initialValues: { token },
    schema: emailConfirmationSchema,
    refusals: { link_useless: text('useless') },
    send: async () => {
      await authApi.confirmEmail({ token });
      await queryClient.invalidateQueries({
        queryKey: emailStateQuery.queryKey,
      });
      setDone(true);
    },
  });
  return (
    <>
      <PageTitle>{text('confirm.title')}</PageTitle>
      {isDone ? (
        <Done href="/workspaces" onwards={text('confirm.onwards')}>
          {text('confirm.done')}
        </Done>
      ) : (
        <form {...formProps}>
          <Stack>
            <Text>{text('confirm.hint')}</Text>
            <Refusal>{refusal}</Refusal>
            <Button type="submit" loading={isPending}>
              {text('confirm.submit')}
            </Button>
          </Stack>
        </form>
      )}
    </>
  );
}
