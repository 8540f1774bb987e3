import { CliError } from '../cli-error.ts';
import type { Feed } from '../import-progress.ts';

const USER_AGENT = 'Rolecall/0.1 (job posting import)';
const MAX_REDIRECTS = 5;

/** Longest silence of a server, in milliseconds. The time that is spent on sending on does not count. */
const SILENCE_MS = 60_000;

/**
 * A feed behind an http(s) URL; it is downloaded while it is sent on.
 *
 * @throws CliError when it cannot be had; reading its bytes throws the same
 */
export async function downloadFeed(url: string, signal: AbortSignal): Promise<Feed> {
  const silence = new AbortController();
  const either = AbortSignal.any([signal, silence.signal]);
  const told = async <Result>(work: Promise<Result>): Promise<Result> => {
    const timer = setTimeout(() => silence.abort(), SILENCE_MS);
    try {
      return await work;
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof CliError) throw cause;
      const what = silence.signal.aborted ? `has been silent for ${SILENCE_MS / 1000} s` : 'broke it off';
      throw new CliError(`cannot download ${url}: its server cannot be reached, or ${what}.`, { cause });
    } finally {
      clearTimeout(timer);
    }
  };
  const response = await told(request(parseUrl(url), either, MAX_REDIRECTS));

  async function* bytes(): AsyncGenerator<Uint8Array> {
    const reader = response.body?.getReader();
    try {
      while (reader) {
        const { value, done } = await told(reader.read());
        if (done) return;
        yield value;
      }
    } finally {
      await reader?.cancel().catch(() => {});
    }
  }
  // What is packed on the way only is unpacked here, and its length says nothing.
  const isPacked = response.headers.has('content-encoding');
  const length = Number(response.headers.get('content-length'));
  return { bytes: bytes(), size: isPacked || !(length > 0) ? undefined : length, companions: [] };
}

async function request(url: URL, signal: AbortSignal, redirectsLeft: number): Promise<Response> {
  const headers = { 'user-agent': USER_AGENT, accept: '*/*' };
  const response = await fetch(url, { headers, redirect: 'manual', signal });
  if (response.ok && response.status !== 204) return response;
  await response.body?.cancel();
  const location = response.headers.get('location');
  if (response.status < 300 || response.status >= 400 || location === null) {
    throw new CliError(`cannot download ${url}: its server answered ${response.status}.`);
  }
  if (redirectsLeft === 0)
    throw new CliError(`cannot download ${url}: more than ${MAX_REDIRECTS} redirects.`);
  return request(parseUrl(location, url), signal, redirectsLeft - 1);
}

function parseUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new CliError(`${text} is no http(s) URL.`);
  if (url.username || url.password) {
    throw new CliError('a URL with a password is not taken; download the file, and name it.');
  }
  return url;
}
