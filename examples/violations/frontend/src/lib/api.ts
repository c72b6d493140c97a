/** @source backend/openapi.json sha256:f7fbba6e0636f890e56fbbf3283e524c6fa3204ae298382d624741d0dc663832 @generated paxx-signature sha256:1cec07a2169557d8fb2c4db03b3f07e777323b3b2d2a470407b884320779b220 */ // paxx/no-edited-generated: it was version 1.
// frontend/src/lib/api.ts:1 paxx/fresh-generated
export const apiVersion = 2;
