/**
 * Generated from backend/openapi.json by `pnpm api:generate`. Do not edit: change the API and run it again.
 * @generated paxx-signature sha256:0a142334cb91d1d7540dea3c8377d0b27bc6276e6d9b261a6b9baa850769b3a0
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
