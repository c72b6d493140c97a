/** Says why a name cannot be used, and what to type instead. */
export class NameError extends Error {
  override readonly name = 'NameError';
  readonly reason: string;
  readonly remedy: string;

  constructor(reason: string, remedy: string) {
    super(`${reason} ${remedy}`);
    this.reason = reason;
    this.remedy = remedy;
  }
}
