'use client';

import { useTranslations } from 'next-intl';

/** The roles that every workspace has are named in every language; one's own are called what their makers called them. */
export function useRoleName(): (role: string) => string {
  const text = useTranslations('workspace.roleNames');
  return (role) => (text.has(role as 'admin') ? text(role as 'admin') : role);
}
