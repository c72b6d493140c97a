'use client';

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { usersApi } from '@/lib/api';
import { emailChangeSchema } from '@/lib/api-schemas';
import { useSession } from '@/session/session-provider';
import { Refusal } from '@/shell/refusal';
import { Section } from '@/shell/section';
import { useApiForm } from '@/shell/use-api-form';

/** The email is what people log in with: to change it takes the password. */
export function EmailSection() {
  const text = useTranslations('account');
  const { user, restore } = useSession();
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { email: user?.email ?? '', currentPassword: '' },
    schema: emailChangeSchema,
    send: async (values) => {
      await usersApi.changeEmail(values);
      await restore();
      form.setValues({ currentPassword: '' });
      notifications.show({ message: text('profile.saved') });
    },
  });
  return (
    <Section title={text('email.title')} description={text('email.hint')}>
      <form {...formProps}>
        <Stack align="start">
          <Refusal>{refusal}</Refusal>
          <TextInput
            {...form.getInputProps('email')}
            label={text('fields.email')}
            type="email"
            autoComplete="username"
            required
            w="100%"
          />
          <PasswordInput
            {...form.getInputProps('currentPassword')}
            label={text('password.current')}
            autoComplete="current-password"
            required
            w="100%"
          />
          <Button type="submit" loading={isPending}>
            {text('email.submit')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
