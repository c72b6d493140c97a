/** Says what is wrong in one field's text, where, and what to type instead. */
export class FieldError extends Error {
  override readonly name = 'FieldError';
  readonly reason: string;
  readonly remedy: string;
  /** The whole text of the field. */
  readonly input: string;
  /** Zero-based offset of the fault in `input`. */
  readonly offset: number;

  constructor(input: string, offset: number, reason: string, remedy: string) {
    super(`${reason} ${remedy}\n  ${input}\n  ${' '.repeat(offset)}^`);
    this.input = input;
    this.offset = offset;
    this.reason = reason;
    this.remedy = remedy;
  }
}
