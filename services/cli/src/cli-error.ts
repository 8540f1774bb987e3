/** Something the person at the terminal can mend; its message is one line and says how. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
