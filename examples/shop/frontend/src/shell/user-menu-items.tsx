import { Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/navigation';
import { useSession } from '@/session/session-provider';
import type { MenuProps } from './menu-on-demand';
import { OpenMenu } from './open-menu';
import { useProblemText } from './problem-text';

export function UserMenuItems({ button }: MenuProps) {
  const text = useTranslations('shell');
  const { user } = useSession();
  const logOut = useLogOut();
  return (
    <OpenMenu button={button} position="bottom-end" width={220}>
      <Menu.Label>
        <Text size="sm" fw={600} c="var(--mantine-color-text)" truncate>
          {user?.name}
        </Text>
        <Text size="xs" truncate>
          {user?.email}
        </Text>
      </Menu.Label>
      <Menu.Item
        component={Link}
        href="/profile"
        leftSection={<IconUserCircle size={16} aria-hidden />}
      >
        {text('profile')}
      </Menu.Item>
      <Menu.Item onClick={logOut} leftSection={<IconLogout size={16} aria-hidden />}>
        {text('logOut')}
      </Menu.Item>
    </OpenMenu>
  );
}

/** Whoever cannot be logged out, as without a network, must know: the cookie still works. */
function useLogOut() {
  const { logOut } = useSession();
  const problemText = useProblemText();
  return () => {
    logOut().catch((error: unknown) => {
      notifications.show({ color: 'red', message: problemText(error) });
    });
  };
}
