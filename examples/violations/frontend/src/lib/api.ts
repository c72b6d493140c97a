/** @generated paxx-signature sha256:1cec07a2169557d8fb2c4db03b3f07e777323b3b2d2a470407b884320779b220 */ // paxx/no-edited-generated: it was version 1.
export const apiVersion = 2;
