import enMessages from '../../messages/en';
import hiMessages from '../../messages/hi';

/** The languages of the project. The others translate the first one, key by key. */
export const locales = {
  en: enMessages,
  hi: hiMessages,
};
