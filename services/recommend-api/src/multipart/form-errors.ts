import { createError, type RolecallError } from '@rolecall/contracts';

/** FILE_MISSING that names the field. */
export function fileMissing(field: string): RolecallError {
  return createError('FILE_MISSING', {
    message: `Send one file in the form field \`${field}\` (with a file name, else it counts as text).`,
  });
}

/** REQUEST_INVALID that names the field, cut to a length that is fit to print. */
export function unknownField(name: string): RolecallError {
  const path = `/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return createError('REQUEST_INVALID', { details: [{ path, message: 'is not known here' }] });
}
