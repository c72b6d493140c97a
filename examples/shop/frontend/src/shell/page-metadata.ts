import { getTranslations } from 'next-intl/server';
import type { MessageKey } from '@/i18n/message-key';

/** The title of a page's tab, as a message: `export const generateMetadata = titled('workspace.members.title')`. */
export const titled = (key: MessageKey) => async () => ({ title: (await getTranslations())(key) });
