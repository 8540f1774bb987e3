/** Width of the terminal in columns; 100 where there is none. */
export function terminalWidth(): number {
  return process.stdout.columns ?? 100;
}

/** Where the API is: ROLECALL_URL, else this machine at PORT. */
export function apiUrl(env: NodeJS.ProcessEnv = process.env): string {
  return (env['ROLECALL_URL'] || `http://127.0.0.1:${env['PORT'] || 3000}`).replace(/\/$/, '');
}
