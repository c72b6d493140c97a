// JSON has no comments, so they stand here:
// frontend/messages/hi/invoices.json:2 paxx/message-arguments-match
// frontend/messages/hi/invoices.json:3 paxx/translations-in-sync
// frontend/messages/hi/invoices.json:3 paxx/no-untranslated-message
import invoices from './invoices.json';

export const messages = {
  invoices,
};
