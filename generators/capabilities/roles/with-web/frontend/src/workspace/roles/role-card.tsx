'use client';

import { Badge, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type Role, rolesApi } from '@/lib/api';
import { ConfirmButton } from '@/shell/confirm-button';
import { Section } from '@/shell/section';
import { useAction } from '@/shell/use-action';
import { useWorkspace } from '@/shell/workspace';
import { useRoleName } from '../role-name';
import { rolesQuery } from '../workspace-queries';

interface Props {
  readonly role: Role;
  /** Absent where the person may not, or nobody can: what is built in stays as it is. */
  readonly onEdit: (() => void) | undefined;
}

export function RoleCard({ role, onEdit }: Props) {
  const text = useTranslations('roles');
  const { id } = useWorkspace();
  const name = useRoleName()(role.name);
  const remove = useAction({
    stale: rolesQuery(id).queryKey,
    send: () => rolesApi.remove(id, role.name),
  });
  return (
    <Section title={name}>
      {role.isBuiltIn && (
        <Badge variant="light" color="gray">
          {text('builtIn')}
        </Badge>
      )}
      <Text size="sm">{text('count', { count: role.permissions.length })}</Text>
      {onEdit !== undefined && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={onEdit}
            aria-label={text('editOf', { name })}
          >
            {text('edit')}
          </Button>
          <ConfirmButton
            size="xs"
            label={text('remove')}
            name={text('removeOf', { name })}
            question={text('removeQuestion', { name })}
            onConfirm={remove.mutate}
          />
        </Group>
      )}
    </Section>
  );
}
