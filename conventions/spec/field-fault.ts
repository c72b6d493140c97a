/** Where in a field a fault is: a key, and of a list the number of its item. */
export type FieldPath = readonly [key: string, item?: number];

/** Says what is wrong in a field, however it was written, and what to write instead. */
export class FieldFault extends Error {
  override readonly name = 'FieldFault';
  readonly path: FieldPath;
  readonly reason: string;
  readonly remedy: string;

  constructor(path: FieldPath, reason: string, remedy: string) {
    super(`${reason} ${remedy}`);
    this.path = path;
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** @throws FieldFault */
export function refuse(path: FieldPath, reason: string, remedy: string): never {
  throw new FieldFault(path, reason, remedy);
}
