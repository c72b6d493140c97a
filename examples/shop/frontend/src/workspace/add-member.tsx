'use client';

import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { membersApi, type Role } from '@/lib/api';
import { workspaceMemberCreateSchema } from '@/lib/api-schemas';
import { Refusal } from '@/shell/refusal';
import { Section } from '@/shell/section';
import { useApiForm } from '@/shell/use-api-form';
import { useWorkspace } from '@/shell/workspace';
import { useRoleName } from './role-name';
import { membersQuery } from './workspace-queries';

/** Adds somebody who has an account, by its email. */
export function AddMember({ roles }: { readonly roles: readonly Role[] }) {
  const text = useTranslations('workspace.members');
  const { id } = useWorkspace();
  const roleName = useRoleName();
  const queryClient = useQueryClient();
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { email: '', role: 'member' },
    schema: workspaceMemberCreateSchema,
    isEmptiedWhenDone: true,
    send: async (values) => {
      const { name } = await membersApi.add(id, values);
      await queryClient.invalidateQueries({ queryKey: membersQuery(id).queryKey });
      notifications.show({ message: text('added', { name }) });
    },
  });
  return (
    <Section title={text('add')} description={text('addHint')}>
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
              data={roles.map(({ name }) => ({ value: name, label: roleName(name) }))}
              allowDeselect={false}
              flex="1 1 8rem"
            />
          </Group>
          <div>
            <Button type="submit" loading={isPending}>
              {text('add')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}
