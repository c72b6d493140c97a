'use client';

import { Button, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { usersApi } from '@/lib/api';
import { profileUpdateSchema } from '@/lib/api-schemas';
import { useSession } from '@/session/session-provider';
import { Refusal } from '@/shell/refusal';
import { Section } from '@/shell/section';
import { useApiForm } from '@/shell/use-api-form';

export function NameSection() {
  const text = useTranslations('account');
  const { user, restore } = useSession();
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { name: user?.name ?? '' },
    schema: profileUpdateSchema,
    send: async (values) => {
      await usersApi.updateMe(values);
      await restore();
      notifications.show({ message: text('profile.saved') });
    },
  });
  return (
    <Section title={text('profile.you')}>
      <form {...formProps}>
        <Stack align="start">
          <Refusal>{refusal}</Refusal>
          <TextInput
            {...form.getInputProps('name')}
            label={text('fields.name')}
            autoComplete="name"
            required
            w="100%"
          />
          <Button type="submit" loading={isPending}>
            {text('profile.save')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
