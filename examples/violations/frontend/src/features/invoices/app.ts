export const invoicesApp = {
  slug: 'invoices',
  route: '/invoices',
  labelKey: 'invoices.title',
  permission: 'can_view_invoices',
} as const;
