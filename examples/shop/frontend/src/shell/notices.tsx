'use client';

import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense, useState } from 'react';

const Notifications = lazy(async () => ({
  default: (await import('@mantine/notifications')).Notifications,
}));

/** The corner of the page where things are said. It comes with the first of them: most visits hear none. */
export function Notices() {
  const [isWanted, setIsWanted] = useState(false);
  const { notifications } = useNotifications();
  if (!isWanted && notifications.length > 0) setIsWanted(true);
  return <Suspense>{isWanted && <Notifications />}</Suspense>;
}
