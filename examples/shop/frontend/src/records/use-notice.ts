import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';

/** Says in a corner of the page, for a moment, what has become of what the person did. */
export function useNotice() {
  const t = useTranslations('record');
  const say = (message: string | undefined, color?: string): void => {
    notifications.show({
      message,
      closeButtonProps: { 'aria-label': t('close') },
      ...(color !== undefined && { color }),
    });
  };
  return {
    say,
    complain: (message: string | undefined): void => {
      say(message, 'red');
    },
  };
}
