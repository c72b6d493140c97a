'use client';

import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { authApi } from '@/lib/api';
import { passwordResetRequestSchema } from '@/lib/api-schemas';
import { PageTitle } from '@/shell/page-title';
import { Refusal } from '@/shell/refusal';
import { useApiForm } from '@/shell/use-api-form';
import { Done } from './done';

/** Asks for a link. Whether there is such an account is told by the mail alone. */
export function ForgotPasswordPage() {
  const text = useTranslations('accountLinks.forgot');
  const [isSent, setSent] = useState(false);
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { email: '' },
    schema: passwordResetRequestSchema,
    send: async (values) => {
      await authApi.forgotPassword(values);
      setSent(true);
    },
  });
  return (
    <>
      <PageTitle>{text('title')}</PageTitle>
      {isSent ? (
        <Done href="/login" onwards={text('back')}>
          {text('sent')}
        </Done>
      ) : (
        <form {...formProps}>
          <Stack>
            <Text>{text('hint')}</Text>
            <Refusal>{refusal}</Refusal>
            <TextInput
              {...form.getInputProps('email')}
              label={text('email')}
              type="email"
              autoComplete="username"
              required
            />
            <Button type="submit" loading={isPending}>
              {text('submit')}
            </Button>
          </Stack>
        </form>
      )}
    </>
  );
}
