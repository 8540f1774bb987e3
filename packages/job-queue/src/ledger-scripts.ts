/**
 * Lua run inside Redis, so that each step of an import's bookkeeping happens wholly or not at all, and
 * once, however often it is delivered. KEYS[1] is always the import's hash; a script that does not find it
 * (expired, or lost with an unpersisted Redis) changes nothing, lest it leave keys without an owner.
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
local total, rejected, kept = ARGV[9], ARGV[10], tonumber(ARGV[11])

local last = redis.call('HMGET', import, 'step', 'claimed')
if tonumber(last[1]) >= step then return last[2] end
-- A Redis that crashed and lost a step has lost postings, too.
if writer ~= 'aborted' and tonumber(last[1]) ~= step - 1 then return false end

local firstIdentity = 12 + 2 * kept
local claimed = {}
for i = firstIdentity, #ARGV do
  claimed[#claimed + 1] = redis.call('SADD', seen, ARGV[i])
end
local answer = table.concat(claimed)

redis.call('HINCRBY', import, 'total', total)
redis.call('HINCRBY', import, 'rejected', rejected)
redis.call('HSET', import, 'step', step, 'claimed', answer, 'writer', writer)
if kept > 0 then keepRejections(rejections, 12, kept) end

if writer == 'open' then
  redis.call('SET', lease, '1', 'PX', leaseMs)
  redis.call('PEXPIRE', seen, seenMs)
else
  redis.call('UNLINK', seen, lease)
  redis.call('HSET', import, 'batches', batches)
  if writer == 'aborted' then redis.call('HSET', import, 'error', code, 'finishedAt', now) end
  finishIfAccounted(now)
end
redis.call('PEXPIRE', import, retention)
redis.call('PEXPIRE', rejections, retention)
return answer
`;

/** Marks the import as running. Answers 1 if the batch was delivered and counted before, else 0. */
export const BEGIN_BATCH = `${PRELUDE}
local accounted, dead, batch = KEYS[2], KEYS[3], ARGV[1]
redis.call('HSET', import, 'started', '1')
if redis.call('GETBIT', accounted, batch) == 1 and redis.call('GETBIT', dead, batch) == 0 then return 1 end
return 0
`;

/**
 * Counts the outcome of a batch, once. A dead letter that is retried later and succeeds leaves the failed
 * postings' count again. Answers 1 if it counted, 0 if the batch had been counted before.
 */
export const SETTLE_BATCH = `${PRELUDE}
local accounted, dead, rejections, progress = KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local batch, now, retention, code = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local postings, indexed, unchanged, kept = ARGV[5], ARGV[6], ARGV[7], tonumber(ARGV[8])
local failed = code ~= ''

local known = redis.call('SETBIT', accounted, batch, 1) == 1
local revived = known and not failed and redis.call('GETBIT', dead, batch) == 1
if known and not revived then return 0 end

if revived then
  redis.call('SETBIT', dead, batch, 0)
  redis.call('HINCRBY', import, 'failed', -tonumber(postings))
else
  redis.call('HINCRBY', import, 'accounted', 1)
end
if failed then
  redis.call('SETBIT', dead, batch, 1)
  redis.call('HINCRBY', import, 'failed', postings)
  redis.call('HSET', import, 'failure', code)
else
  redis.call('HINCRBY', import, 'indexed', indexed)
  redis.call('HINCRBY', import, 'unchanged', unchanged)
  redis.call('HINCRBY', import, 'rejected', kept)
  if kept > 0 then keepRejections(rejections, 9, kept) end
end
finishIfAccounted(now)
redis.call('INCR', progress)
for i = 1, 4 do redis.call('PEXPIRE', KEYS[i], retention) end
return 1
`;
