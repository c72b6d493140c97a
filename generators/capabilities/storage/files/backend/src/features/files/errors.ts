import { InvalidInputError, NotFoundError } from '../../core/http/errors.ts';

export class FileNotFoundError extends NotFoundError {
  constructor() {
    super('file_not_found', 'There is no such file.');
  }
}

export class FileTypeMismatchError extends InvalidInputError {
  constructor() {
    super('file_type_mismatch', 'The name of the file belongs to another content type.');
  }
}
