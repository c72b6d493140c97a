/** The languages of the project, and where their messages come from. The others translate the first one, key by key. */
export const locales = {
  en: () => import('../../messages/en'),
  hi: () => import('../../messages/hi'),
};

export type AppLocale = keyof typeof locales;
