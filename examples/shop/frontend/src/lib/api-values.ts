/**
 * Generated from backend/openapi.json by `pnpm api:generate`. Do not edit: change the API and run it again.
 * @source backend/openapi.json sha256:757e86ef2b7c0365aaaf8ed5df5eb0111d929a102661d2be7e00422f4672131c
 * @generated paxx-signature sha256:707b966a9a7beaa4cc09462c78f969c68b18c5dc9478d0469715feabb7995337
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
