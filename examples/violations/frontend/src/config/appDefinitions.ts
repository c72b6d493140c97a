import { invoicesApp } from '../features/invoices/app';

export const appDefinitions = {
  invoices: invoicesApp,
} satisfies Record<string, { readonly slug: string }>;
