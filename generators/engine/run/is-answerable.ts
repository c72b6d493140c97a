/**
 * Whether somebody can answer: at a terminal, outside CI. Everywhere else a command takes what it was given and the
 * defaults, as with --yes, and refuses where an answer is missing that has no default.
 */
export const isAnswerable = ({
  stdin,
  stdout,
  env,
}: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'env'> = process): boolean =>
  [stdin.isTTY, stdout.isTTY].every(Boolean) && ['', '0', 'false', undefined].includes(env['CI']);
