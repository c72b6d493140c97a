/**
 * Generated from backend/openapi.json by `pnpm api:generate`. Do not edit: change the API and run it again.
 * @source backend/openapi.json sha256:1d25780f8863c33f2265b5a6e34a009a5d979110be87d164def564b7f77a718d
 * @generated paxx-signature sha256:8f333bc1bddca11a97cc224c1378a9ded9ddfa39e18ee8e2399ffcc7d1055fbe
 */
import * as z from 'zod/mini';

// The policy of the pages forbids code that is made of text, which would be faster.
z.config({ jitless: true });

export const apiKeyCreateSchema = z.strictObject({
  "name": z.string().check(z.minLength(1), z.maxLength(255)),
  "scopes": z.array(z.string().check(z.maxLength(63))).check(z.minLength(1), z.maxLength(100)),
  "expiresInDays": z.optional(z.int().check(z.minimum(1), z.maximum(365))),
});

export const emailChangeSchema = z.strictObject({
  "email": z.email().check(z.maxLength(255)),
  "currentPassword": z.string().check(z.maxLength(1024)),
});

export const emailConfirmationSchema = z.strictObject({
  "token": z.string().check(z.maxLength(100)),
});

export const invitationCreateSchema = z.strictObject({
  "email": z.email().check(z.maxLength(255)),
  "role": z.string().check(z.maxLength(63)),
});

export const invitationRegistrationSchema = z.strictObject({
  "token": z.string().check(z.maxLength(100)),
  "name": z.string().check(z.minLength(1), z.maxLength(255)),
  "password": z.string().check(z.minLength(12), z.maxLength(1024)),
});

export const invitationTokenSchema = z.strictObject({
  "token": z.string().check(z.maxLength(100)),
});

export const invoiceCreateSchema = z.strictObject({
  "number": z.string().check(z.minLength(1), z.maxLength(255)),
  "amount": z.optional(z.nullable(z.string().check(z.regex(/^-?\d{1,8}(\.\d{1,2})?$/u)))),
  "status": z.optional(z.literal(["draft","sent","paid"])),
  "dueOn": z.optional(z.nullable(z.iso.date())),
});

export const invoiceUpdateSchema = z.strictObject({
  "number": z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
  "amount": z.optional(z.nullable(z.string().check(z.regex(/^-?\d{1,8}(\.\d{1,2})?$/u)))),
  "status": z.optional(z.literal(["draft","sent","paid"])),
  "dueOn": z.optional(z.nullable(z.iso.date())),
  "updatedAt": z.optional(z.iso.datetime({ offset: true })),
});

export const loginRequestSchema = z.strictObject({
  "email": z.string().check(z.maxLength(255)),
  "password": z.string().check(z.maxLength(1024)),
  "refreshTokenIn": z.optional(z.literal(["body","cookie"])),
});

export const orderItemCreateSchema = z.strictObject({
  "title": z.string().check(z.minLength(1), z.maxLength(255)),
  "quantity": z.int().check(z.minimum(-2147483648), z.maximum(2147483647)),
  "gift": z.optional(z.boolean()),
  "notes": z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(10000)))),
});

export const orderItemUpdateSchema = z.strictObject({
  "title": z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
  "quantity": z.optional(z.int().check(z.minimum(-2147483648), z.maximum(2147483647))),
  "gift": z.optional(z.boolean()),
  "notes": z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(10000)))),
  "updatedAt": z.optional(z.iso.datetime({ offset: true })),
});

export const passwordChangeSchema = z.strictObject({
  "currentPassword": z.string().check(z.maxLength(1024)),
  "newPassword": z.string().check(z.minLength(12), z.maxLength(1024)),
});

export const passwordResetSchema = z.strictObject({
  "token": z.string().check(z.maxLength(100)),
  "newPassword": z.string().check(z.minLength(12), z.maxLength(1024)),
});

export const passwordResetRequestSchema = z.strictObject({
  "email": z.email().check(z.maxLength(255)),
});

export const profileUpdateSchema = z.strictObject({
  "name": z.string().check(z.minLength(1), z.maxLength(255)),
});

export const refreshRequestSchema = z.strictObject({
  "refreshToken": z.optional(z.string().check(z.maxLength(255))),
});

export const registrationSchema = z.strictObject({
  "email": z.email().check(z.maxLength(255)),
  "name": z.string().check(z.minLength(1), z.maxLength(255)),
  "password": z.string().check(z.minLength(12), z.maxLength(1024)),
});

export const roleCreateSchema = z.strictObject({
  "name": z.string().check(z.regex(/^[a-z][a-z0-9-]{0,62}$/u)),
  "permissions": z.array(z.string().check(z.maxLength(255))).check(z.maxLength(1000)),
});

export const roleUpdateSchema = z.strictObject({
  "name": z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,62}$/u))),
  "permissions": z.optional(z.array(z.string().check(z.maxLength(255))).check(z.maxLength(1000))),
});

export const systemUserUpdateSchema = z.strictObject({
  "isActive": z.optional(z.boolean()),
  "systemRole": z.optional(z.literal(["user","admin"])),
});

export const workspaceAppUpdateSchema = z.strictObject({
  "isEnabled": z.boolean(),
});

export const workspaceCreateSchema = z.strictObject({
  "name": z.string().check(z.minLength(1), z.maxLength(255)),
});

export const workspaceMemberCreateSchema = z.strictObject({
  "email": z.email().check(z.maxLength(255)),
  "role": z.string().check(z.maxLength(63)),
});

export const workspaceMemberUpdateSchema = z.strictObject({
  "role": z.string().check(z.maxLength(63)),
});

export const workspaceUpdateSchema = z.strictObject({
  "name": z.string().check(z.minLength(1), z.maxLength(255)),
});
