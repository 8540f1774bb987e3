/**
 * Lua run inside Redis, so that each step of an import's bookkeeping happens wholly or not at all, and
 * once, however often it is delivered. KEYS[1] is always the import's hash; a script that does not find it
 * (expired, or lost with an unpersisted Redis) changes nothing, lest it leave keys without an owner. Only
 * OPEN_IMPORT makes one. (CLAIM_IMPORT is about a claim, which has no import yet.)
 *
 * Times come from the caller (`now`, ISO 8601), as do all expiries in milliseconds.
 */
import { MAX_KEPT_REJECTIONS } from '@rolecall/contracts';

const PRELUDE = `
local import = KEYS[1]
if redis.call('EXISTS', import) == 0 then return false end

-- Keeps the rejections with the lowest lines; ARGV holds pairs of line and JSON from \`first\` to the end.
local function keepRejections(key, first, count)
  for i = first, first + 2 * count - 2, 2 do
    redis.call('ZADD', key, ARGV[i], ARGV[i + 1])
  end
  redis.call('ZREMRANGEBYRANK', key, ${MAX_KEPT_REJECTIONS}, -1)
end

local function finishIfAccounted(now)
  local state = redis.call('HMGET', import, 'writer', 'batches', 'accounted')
  if state[1] == 'finished' and state[2] == state[3] then
    redis.call('HSETNX', import, 'finishedAt', now)
  end
end
`;

/**
 * Makes an import, unless its id is taken. The same call sent again after a lost reply, told by its token, finds
 * what it made itself. Answers 1 if the import is the caller's, else 0.
 */
export const OPEN_IMPORT = `
local import, lease = KEYS[1], KEYS[2]
local token, retention, leaseMs = ARGV[1], ARGV[2], ARGV[3]
if redis.call('EXISTS', import) == 1 then
  return redis.call('HGET', import, 'token') == token and 1 or 0
end
redis.call('HSET', import, 'token', token, unpack(ARGV, 4))
redis.call('PEXPIRE', import, retention)
redis.call('SET', lease, '1', 'PX', leaseMs)
return 1
`;

/**
 * Notes that a caller's key stands for an import with this body, unless it stands for one already; one that is known to have
 * failed (`replaced`) gives way. Answers the digest and the import that stand now, and how old that is in milliseconds.
 */
export const CLAIM_IMPORT = `
local claim, digest, id, replaced, keepMs = KEYS[1], ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local known = redis.call('HMGET', claim, 'digest', 'id')
if known[1] and known[2] ~= replaced then
  return { known[1], known[2], keepMs - redis.call('PTTL', claim) }
end
redis.call('HSET', claim, 'digest', digest, 'id', id)
redis.call('PEXPIRE', claim, keepMs)
return { digest, id, 0 }
`;

/**
 * When an import is opened, in milliseconds since 1970: Redis' own clock, which all producers share, but later than ever
 * before. A full import is noted as under way at the same moment, so that whatever is opened later knows of it.
 */
export const NEXT_OPENING = `
local clock, full = KEYS[1], KEYS[2]
local id, retention = ARGV[1], ARGV[2]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local opening = math.max(now, (tonumber(redis.call('GET', clock)) or 0) + 1)
redis.call('SET', clock, string.format('%d', opening), 'PX', retention)
if id ~= '' then
  redis.call('ZADD', full, string.format('%d', opening), id)
  redis.call('PEXPIRE', full, retention)
end
return string.format('%d', opening)
`;

/**
 * The writer's only step: counts what it read since the last one, claims the identities of the postings
 * it is about to queue, and on the last step closes the import. A step that is sent again after a lost
 * reply is answered from memory.
 *
 * Answers one character per claimed identity: 1 where it is new in this import, 0 where it is a duplicate.
 */
export const WRITE_STEP = `${PRELUDE}
local seen, rejections, lease = KEYS[2], KEYS[3], KEYS[4]
local step, writer, code, batches, now = tonumber(ARGV[1]), ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local retention, leaseMs, seenMs = ARGV[6], ARGV[7], ARGV[8]
local total, rejected, kept, duplicates = ARGV[9], ARGV[10], tonumber(ARGV[11]), ARGV[12]
local full, id = KEYS[5], ARGV[13]

local last = redis.call('HMGET', import, 'step', 'claimed')
if tonumber(last[1]) >= step then return last[2] end
-- A Redis that crashed and lost a step has lost postings, too.
if writer ~= 'aborted' and tonumber(last[1]) ~= step - 1 then return false end

local firstIdentity = 14 + 2 * kept
local claimed = {}
for i = firstIdentity, #ARGV do
  claimed[#claimed + 1] = redis.call('SADD', seen, ARGV[i])
end
local answer = table.concat(claimed)

redis.call('HINCRBY', import, 'total', total)
redis.call('HINCRBY', import, 'rejected', rejected)
redis.call('HINCRBY', import, 'duplicates', duplicates)
redis.call('HSET', import, 'step', step, 'claimed', answer, 'writer', writer)
if kept > 0 then keepRejections(rejections, 14, kept) end

if writer == 'open' then
  redis.call('SET', lease, '1', 'PX', leaseMs)
  redis.call('PEXPIRE', seen, seenMs)
else
  redis.call('UNLINK', seen, lease)
  redis.call('HSET', import, 'batches', batches)
  if writer == 'aborted' then
    redis.call('HSET', import, 'error', code, 'finishedAt', now)
    redis.call('ZREM', full, id)
  end
  finishIfAccounted(now)
end
redis.call('PEXPIRE', import, retention)
redis.call('PEXPIRE', rejections, retention)
return answer
`;

/**
 * Marks the import as running. Answers two numbers: 1 if the batch was delivered and counted before, else 0; and how many
 * full imports are under way. Those that died without a word count as such until their retention is over.
 */
export const BEGIN_BATCH = `${PRELUDE}
local accounted, dead, full, batch = KEYS[2], KEYS[3], KEYS[4], ARGV[1]
redis.call('HSET', import, 'started', '1')
local counted = redis.call('GETBIT', accounted, batch) == 1 and redis.call('GETBIT', dead, batch) == 0
return { counted and 1 or 0, redis.call('ZCARD', full) }
`;

/**
 * Counts the outcome of a batch, once. A dead letter that is retried later and succeeds leaves the failed
 * postings' count again. Answers 1 if it counted, 0 if the batch had been counted before.
 */
export const SETTLE_BATCH = `${PRELUDE}
local accounted, dead, rejections, progress = KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local batch, now, retention, code = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local postings, indexed, unchanged, kept = ARGV[5], ARGV[6], ARGV[7], tonumber(ARGV[8])
local id, retired, warning, full = ARGV[9], ARGV[10], ARGV[11], KEYS[6]
local failed = code ~= ''

local known = redis.call('SETBIT', accounted, batch, 1) == 1
local revived = known and not failed and redis.call('GETBIT', dead, batch) == 1
if known and not revived then return 0 end

if revived then
  redis.call('SETBIT', dead, batch, 0)
  -- Not by a minus sign: the negative zero of a batch without postings is no integer to Redis.
  redis.call('HINCRBY', import, 'failed', 0 - tonumber(postings))
  redis.call('HINCRBY', import, 'deadBatches', -1)
else
  redis.call('HINCRBY', import, 'accounted', 1)
end
if failed then
  redis.call('SETBIT', dead, batch, 1)
  redis.call('HINCRBY', import, 'failed', postings)
  redis.call('HINCRBY', import, 'deadBatches', 1)
  redis.call('HSET', import, 'failure', code)
else
  redis.call('HINCRBY', import, 'indexed', indexed)
  redis.call('HINCRBY', import, 'unchanged', unchanged)
  redis.call('HINCRBY', import, 'rejected', kept)
  if kept > 0 then keepRejections(rejections, 12, kept) end
  if retired ~= '' then
    redis.call('HSET', import, 'retired', retired, 'warning', warning)
    redis.call('ZREM', full, id)
  end
end
finishIfAccounted(now)
redis.call('INCR', progress)
for i = 1, 4 do redis.call('PEXPIRE', KEYS[i], retention) end
return 1
`;
