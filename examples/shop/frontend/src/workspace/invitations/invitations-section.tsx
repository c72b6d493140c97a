'use client';

import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { invitationsApi, type Role } from '@/lib/api';
import { invitationCreateSchema } from '@/lib/api-schemas';
import { Refusal } from '@/shell/refusal';
import { Section } from '@/shell/section';
import { useApiForm } from '@/shell/use-api-form';
import { useWorkspace } from '@/shell/workspace';
import { useRoleName } from '../role-name';
import { invitationsQuery } from './invitations-query';
import { OpenInvitations } from './open-invitations';

/** Invites people by mail, and shows who has not come yet. */
export function InvitationsSection({ roles }: { readonly roles: readonly Role[] }) {
  const text = useTranslations('invitations');
  const { id } = useWorkspace();
  const roleName = useRoleName();
  const queryClient = useQueryClient();
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { email: '', role: 'member' },
    schema: invitationCreateSchema,
    refusals: {
      invitation_just_sent: text('justSent'),
      too_many_invitations: text('tooMany'),
    },
    isEmptiedWhenDone: true,
    send: async (values) => {
      const { email } = await invitationsApi.create(id, values);
      await queryClient.invalidateQueries({
        queryKey: invitationsQuery(id).queryKey,
      });
      notifications.show({ message: text('sent', { email }) });
    },
  });
  return (
    <Section title={text('title')} description={text('hint')}>
      <form {...formProps}>
        <Stack>
          <Refusal>{refusal}</Refusal>
          <Group align="start">
            <TextInput
              {...form.getInputProps('email')}
              label={text('email')}
              type="email"
              autoComplete="off"
              required
              flex="1 1 14rem"
            />
            <Select
              {...form.getInputProps('role')}
              label={text('role')}
              data={roles.map(({ name }) => ({
                value: name,
                label: roleName(name),
              }))}
              allowDeselect={false}
              flex="1 1 8rem"
            />
          </Group>
          <div>
            <Button type="submit" loading={isPending}>
              {text('submit')}
            </Button>
          </div>
        </Stack>
      </form>
      <OpenInvitations />
    </Section>
  );
}
