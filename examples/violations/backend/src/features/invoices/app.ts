// paxx/registered-app
export const invoicesApp = {
  slug: 'invoices',
  permission: 'can_view_invoices',
} as const;
