'use client';

import { Avatar, Divider, Group, Select, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { membersApi, type Role, type WorkspaceMember } from '@/lib/api';
import { useSession } from '@/session/session-provider';
import { ConfirmButton } from '@/shell/confirm-button';
import { useAction } from '@/shell/use-action';
import { useWorkspace, workspaceKey } from '@/shell/workspace';
import { useRoleName } from './role-name';

interface Props {
  readonly member: WorkspaceMember;
  readonly roles: readonly Role[];
}

/** One member. Whoever manages members changes the role and removes; one's own login is left by leaving. */
export function MemberRow({ member, roles }: Props) {
  const { may } = useWorkspace();
  const { user } = useSession();
  const roleName = useRoleName();
  const isOwn = member.userId === user?.id;
  return (
    <li>
      <Group py="sm" justify="space-between" wrap="wrap">
        <Group wrap="nowrap" miw={0}>
          <Avatar name={member.name} color="indigo" />
          <div>
            <Text fw={500}>{member.name}</Text>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {member.email}
            </Text>
          </div>
        </Group>
        {may('can_manage_members') && !isOwn ? (
          <MemberControls member={member} roles={roles} />
        ) : (
          <Text size="sm">{roleName(member.role)}</Text>
        )}
      </Group>
      <Divider />
    </li>
  );
}

function MemberControls({ member: { userId, name, role }, roles }: Props) {
  const text = useTranslations('workspace.members');
  const { id } = useWorkspace();
  const roleName = useRoleName();
  const stale = workspaceKey(id);
  const change = useAction({
    stale,
    send: (wanted: string) => membersApi.changeRole(id, userId, { role: wanted }),
  });
  const remove = useAction({
    stale,
    send: () => membersApi.remove(id, userId),
    done: text('removed', { name }),
  });
  return (
    <Group gap="xs" wrap="nowrap">
      <Select
        aria-label={text('roleOf', { name })}
        data={roles.map((one) => ({ value: one.name, label: roleName(one.name) }))}
        value={change.isPending ? change.variables : role}
        onChange={(wanted) => wanted !== null && change.mutate(wanted)}
        allowDeselect={false}
        disabled={change.isPending}
        size="xs"
        w={140}
      />
      <ConfirmButton
        size="xs"
        label={text('remove')}
        name={text('removeOf', { name })}
        question={text('removeQuestion', { name })}
        onConfirm={remove.mutate}
      />
    </Group>
  );
}
