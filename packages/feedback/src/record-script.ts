/**
 * Records events of one recommendation, in Lua so that they come wholly or not at all. KEYS are the index of recommendations
 * by their first feedback and the hash of this one's events; ARGV the time, the retention (both in milliseconds), how many
 * recommendations and how many events of one are kept, the recommendation's id, then pairs of field and value, each field
 * once.
 *
 * Answers how many were new, or -1 where they do not fit, and the ids of recommendations that had to go: their hashes are
 * left to the caller, as a script may touch only the keys it was given.
 */
export const RECORD_FEEDBACK = `
local index, events = KEYS[1], KEYS[2]
local now, retention, id = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[5]

local known = redis.call('HLEN', events)
local added = {}
for i = 6, #ARGV, 2 do
  if redis.call('HEXISTS', events, ARGV[i]) == 0 then
    added[#added + 1] = ARGV[i]
    added[#added + 1] = ARGV[i + 1]
  end
end
if known + #added / 2 > tonumber(ARGV[4]) then return { -1 } end
if #added == 0 then return { 0 } end

redis.call('ZREMRANGEBYSCORE', index, '-inf', now - retention)
redis.call('HSET', events, unpack(added))
if known == 0 then
  redis.call('PEXPIRE', events, retention)
  redis.call('ZADD', index, now, id)
end
redis.call('PEXPIRE', index, retention)

local answer = { #added / 2 }
local overflow = redis.call('ZCARD', index) - tonumber(ARGV[3])
if overflow > 0 then
  for _, oldest in ipairs(redis.call('ZRANGE', index, 0, overflow - 1)) do
    redis.call('ZREM', index, oldest)
    answer[#answer + 1] = oldest
  end
end
return answer
`;
