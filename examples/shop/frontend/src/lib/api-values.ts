/**
 * Generated from backend/openapi.json by `pnpm api:generate`. Do not edit: change the API and run it again.
 * @source backend/openapi.json sha256:1d25780f8863c33f2265b5a6e34a009a5d979110be87d164def564b7f77a718d
 * @generated paxx-signature sha256:6345858759496b98c5425bd8a2b0f162932cf0d2856b675fd2176da58842c4bc
 */
export const invoiceValues = {
  status: ["draft","sent","paid"],
} as const;

export const readyValues = {
  status: ["ok","degraded"],
} as const;

export const systemUserValues = {
  systemRole: ["user","admin"],
} as const;
