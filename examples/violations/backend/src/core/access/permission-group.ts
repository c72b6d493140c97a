export type PermissionGroup = Record<string, { readonly description: string }>;
