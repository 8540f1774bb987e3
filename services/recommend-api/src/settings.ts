import Type, { type Static } from 'typebox';

const MINUTE_MS = 60_000;

/** Settings of the HTTP side; those of the index, the queue and the model come from their packages. */
export const ApiSettings = Type.Object({
  HOST: Type.String({
    minLength: 1,
    default: '127.0.0.1',
    description: 'Address the API listens on; `0.0.0.0` or `::` for every interface',
  }),
  PORT: Type.Integer({
    minimum: 0,
    maximum: 65_535,
    default: 3000,
    description: 'Port the API listens on; 0 takes a free one',
  }),
  MAX_RESUME_BYTES: Type.Integer({
    minimum: 1024,
    maximum: 100 * 1024 * 1024,
    default: 5 * 1024 * 1024,
    description: 'Largest resume that is accepted, in bytes',
  }),
  MAX_JSON_BODY_BYTES: Type.Integer({
    minimum: 1024,
    maximum: 256 * 1024 * 1024,
    default: 16 * 1024 * 1024,
    description: 'Largest JSON body that is accepted, in bytes; larger feeds go to `POST /jobs/import`',
  }),
  REQUEST_TIMEOUT_MS: Type.Integer({
    minimum: 100,
    maximum: 10 * MINUTE_MS,
    // Reading and recognising a scan may take 10 + 20 s (RESUME_TIMEOUT_MS, RESUME_OCR_TIMEOUT_MS), and may wait
    // for others before; embedding and retrieval follow. Proxies give up after 60 s.
    default: 45_000,
    description: 'Longest time from a request to its answer, in milliseconds; imports are not bounded by it',
  }),
  UPLOAD_IDLE_TIMEOUT_MS: Type.Integer({
    minimum: 100,
    maximum: 10 * MINUTE_MS,
    default: 30_000,
    description: 'Longest silence of a client in the middle of an upload, in milliseconds',
  }),
  MAX_COMPANION_MB: Type.Integer({
    minimum: 1,
    maximum: 16_384,
    default: 128,
    description:
      'Memory for companion files of all running imports; those of the Kaggle LinkedIn set take 40',
  }),
  MAX_IMPORT_FOLLOWERS: Type.Integer({
    minimum: 1,
    maximum: 10_000,
    default: 256,
    description: 'Streams of `GET /imports/{id}/events` that may be open at a time',
  }),
  READY_TIMEOUT_MS: Type.Integer({
    minimum: 100,
    maximum: MINUTE_MS,
    default: 2000,
    description: 'How long `/health/ready` waits for each part, in milliseconds',
  }),
  SHUTDOWN_GRACE_MS: Type.Integer({
    minimum: 0,
    maximum: 10 * MINUTE_MS,
    default: 10_000,
    description: 'How long requests may finish after SIGTERM before the process ends, in milliseconds',
  }),
  GHOST_AFTER_DAYS: Type.Integer({
    minimum: 0,
    maximum: 36_500,
    default: 60,
    description: 'Days after which a recommended posting carries a warning that it may be filled; 0: never',
  }),
  WEB_DIR: Type.Optional(
    Type.String({
      minLength: 1,
      description: "Folder of the built page; the repository's `services/web/dist` unless set",
    }),
  ),
  ADMIN_KEY: Type.Optional(
    Type.String({
      pattern: '^[\\x21-\\x7e]{16,512}$',
      description: 'An API key with the scope `admin` alone, at least 16 characters',
    }),
  ),
  API_KEYS_FILE: Type.Optional(
    Type.String({
      minLength: 1,
      description: 'File of API keys, as `npm run keys` makes it; read again when it changes',
    }),
  ),
  ANONYMOUS_SCOPES: Type.Optional(
    Type.String({
      pattern: '^(none|(recommend|ingest)(,(recommend|ingest))?)$',
      description:
        'What needs no key: `recommend`, `ingest`, `recommend,ingest`, `none`; unset, `HOST` decides',
    }),
  ),
  RATE_LIMIT_PER_MINUTE: Type.Integer({
    minimum: 0,
    maximum: 1_000_000,
    default: 600,
    description: 'Requests a minute of each API key and scope, unless the key says otherwise; 0: any number',
  }),
  ANONYMOUS_LIMIT_PER_MINUTE: Type.Integer({
    minimum: 0,
    maximum: 1_000_000,
    default: 60,
    description: 'The same of each address without a valid key, if others can reach the API; 0: any number',
  }),
  TRUST_PROXY: Type.Optional(
    Type.String({
      pattern: '^[0-9A-Fa-f:./]+(, ?[0-9A-Fa-f:./]+)*$',
      description: 'Addresses or subnets of proxies whose `X-Forwarded-For` is believed, separated by commas',
    }),
  ),
  CORS_ORIGINS: Type.Optional(
    Type.String({
      pattern: '^(\\*|https?://[^\\s,/]+(, ?https?://[^\\s,/]+)*)$',
      description:
        'Origins whose pages may call, such as `https://jobs.example`, separated by commas; `*`: all',
    }),
  ),
  MAX_EVENT_LOOP_DELAY_MS: Type.Integer({
    minimum: 0,
    maximum: MINUTE_MS,
    default: 250,
    description:
      'Mean delay of the event loop over 5 s beyond which requests are refused as overload; 0: never',
  }),
  MAX_RSS_MB: Type.Integer({
    minimum: 0,
    maximum: 1_048_576,
    default: 0,
    description: 'Memory of the process (RSS) beyond which requests are refused as overload; 0: never',
  }),
  HEADERS_TIMEOUT_MS: Type.Integer({
    minimum: 100,
    maximum: 10 * MINUTE_MS,
    default: 15_000,
    description: 'How long the head of a request, or of a new connection, may take to arrive',
  }),
  MAX_BATCH_RESUMES: Type.Integer({
    minimum: 1,
    maximum: 1000,
    default: 100,
    description: 'Most resumes in one `POST /recommend/batch`',
  }),
  MAX_BATCHES: Type.Integer({
    minimum: 1,
    maximum: 1000,
    default: 8,
    description:
      'Batches of resumes that are answered at a time; each holds one resume that waits, in memory',
  }),
  BATCH_CONCURRENCY: Type.Integer({
    minimum: 1,
    maximum: 64,
    default: 1,
    description: 'Resumes of batches in hand at a time, of all batches together',
  }),
  MAX_WAITING_RECOMMENDATIONS: Type.Integer({
    minimum: 0,
    maximum: 10_000,
    default: 64,
    description: 'Resumes sent to `POST /recommend` that may wait for their turn; beyond it they are refused',
  }),
});
export type ApiSettings = Static<typeof ApiSettings>;
