'use client';

import { useMessages, useTranslations } from 'next-intl';
import type { MessageKey } from '@/i18n/message-key';

export interface PermissionText {
  /** What somebody may do who has it. */
  readonly meaning: (permission: { readonly slug: string; readonly description: string }) => string;
  readonly category: (name: string) => string;
}

/**
 * Permissions in the language of the page. Whoever registers one says it in messages of their own, so every group of messages
 * may have it; one that nobody has translated is said in the words of the backend.
 */
export function usePermissionText(): PermissionText {
  const text = useTranslations();
  const groups = Object.keys(useMessages());
  const said = (path: string, otherwise: string) => {
    const keys = groups.map((group) => `${group}.${path}` as MessageKey);
    const key = keys.find((one) => text.has(one));
    return key === undefined ? otherwise : text(key);
  };
  return {
    meaning: ({ slug, description }) => said(`permissions.${slug}`, description),
    category: (name) => said(`permissionCategories.${name}`, name),
  };
}
