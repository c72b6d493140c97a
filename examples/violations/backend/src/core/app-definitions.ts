// paxx/registered-app: the frontend has an app for invoices, the backend does not know it.
export const appDefinitions = {} satisfies Record<string, { readonly slug: string }>;
