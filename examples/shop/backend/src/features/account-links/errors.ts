import { InvalidInputError } from '../../core/http/errors.ts';

/** One answer for a link that was never there, is used up, too old, or about an account that has changed. */
export class LinkUselessError extends InvalidInputError {
  constructor() {
    super('link_useless', 'This link has expired, or was used already. Ask for another one.');
  }
}
