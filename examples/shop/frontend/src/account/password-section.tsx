'use client';

import { Button, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { usersApi } from '@/lib/api';
import { passwordChangeSchema } from '@/lib/api-schemas';
import { useSession } from '@/session/session-provider';
import { Refusal } from '@/shell/refusal';
import { Section } from '@/shell/section';
import { useApiForm } from '@/shell/use-api-form';

export function PasswordSection() {
  const text = useTranslations('account');
  const { user } = useSession();
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { currentPassword: '', newPassword: '' },
    schema: passwordChangeSchema,
    isEmptiedWhenDone: true,
    send: async (values) => {
      await usersApi.changePassword(values);
      notifications.show({ message: text('password.changed') });
    },
  });
  return (
    <Section title={text('password.title')} description={text('password.hint')}>
      <form {...formProps}>
        <Stack align="start">
          <Refusal>{refusal}</Refusal>
          {/* Password managers want to know whose password it is. */}
          <input type="email" autoComplete="username" value={user?.email ?? ''} readOnly hidden />
          <PasswordInput
            {...form.getInputProps('currentPassword')}
            label={text('password.current')}
            autoComplete="current-password"
            required
            w="100%"
          />
          <PasswordInput
            {...form.getInputProps('newPassword')}
            label={text('password.new')}
            description={text('fields.passwordHint')}
            autoComplete="new-password"
            required
            w="100%"
          />
          <Button type="submit" loading={isPending}>
            {text('password.submit')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
