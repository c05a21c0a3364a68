/**
 * The scripts. Each one runs on two keys of a limit: its permits and its state. They follow the limiter in memory of
 * `@tags/core`, step by step.
 *
 * A permit is a member of a sorted set. While its request is in flight, its score is the end of its lease, in the
 * future; afterwards, the time when it was settled: the vendor counted the request at that time or earlier. So the
 * permit of a killed process counts as settled when its lease ends.
 */
const head = `
local permits, state = KEYS[1], KEYS[2]
local s = {}
local fields = redis.call('HGETALL', state)
for i = 1, #fields, 2 do s[fields[i]] = tonumber(fields[i + 1]) end

-- The clock of Redis in milliseconds. If it is set back, the difference is added from then on.
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000 + (s.offset or 0)
local changed = false
if s.last and now < s.last then
  s.offset = (s.offset or 0) + s.last - now
  now = s.last
  changed = true
end

local gone = {}
local function save(window, lease)
  s.last = now
  if #gone > 0 then redis.call('HDEL', state, unpack(gone)) end
  local flat = {}
  for field, value in pairs(s) do
    flat[#flat + 1] = field
    flat[#flat + 1] = value
  end
  redis.call('HSET', state, unpack(flat))
  local rest = math.max(s.next or 0, s.othersUntil or 0, now) - now
  local ttl = math.ceil(rest + 2 * window + lease + 60000)
  redis.call('PEXPIRE', state, ttl)
  redis.call('PEXPIRE', permits, ttl)
end
`

/**
 * Grants permits under the given ids, one after the other, as far as the limit allows now.
 * Returns the number of granted permits, the wait for the next one, whether that wait is certain, the pace and the window
 * in milliseconds, the permits that had been returned before, and the permits granted so far.
 */
export const acquire = `${head}
local capacity, window = s.capacity or tonumber(ARGV[1]), s.window or tonumber(ARGV[2])
local lease, quota, seen, owner = tonumber(ARGV[3]), ARGV[4] == '1', tonumber(ARGV[5]), ARGV[6]
local since, asked = 'since:' .. owner, 'asked:' .. owner
local pace = quota and 0 or window / (0.97 * capacity)

-- Redis has forgotten permits that the caller knows of. All of them have cooled down after a window.
if (s.granted or 0) < seen then
  s.granted = seen
  s.next = math.max(s.next or 0, now + window)
  changed = true
end

local count, cooling, taken = 0, window - (s.fastest or 0) / 2, 0
if not quota then
  redis.call('ZREMRANGEBYSCORE', permits, '-inf', now - cooling)
  count = redis.call('ZCARD', permits)
  if (s.othersUntil or 0) > now then taken = math.max(0, s.others) end
end

-- Processes that wait for a response take turns. One that stopped asking has lost its place.
for field, time in pairs(s) do
  local other = string.match(field, '^asked:(.*)$')
  if other and time < now - 250 then
    gone[#gone + 1] = field
    gone[#gone + 1] = 'since:' .. other
  end
end
for i = 1, #gone do s[gone[i]] = nil end
local function ahead()
  local number = 0
  for field, time in pairs(s) do
    if string.find(field, '^since:') and field ~= since and time < (s[since] or now) then
      number = number + 1
    end
  end
  return number
end

local function waitForNext()
  local from = s.next or 0
  if quota or count + taken + ahead() < capacity then return math.max(0, from - now), 1 end
  local oldest
  if count + taken >= capacity then
    oldest = tonumber(redis.call('ZRANGE', permits, 0, 0, 'WITHSCORES')[2])
  end
  local free = math.huge
  if oldest and oldest <= now then free = oldest + cooling end
  if count + taken >= capacity and taken > 0 then free = math.min(free, s.othersUntil) end
  if free < math.huge then return math.max(from, free) - now, 1 end
  -- It depends on a response.
  s[since] = s[since] or now
  s[asked] = now
  changed = true
  return math.max(from - now, 20, math.min(50, window / 20)), 0
end

local given, wait, certain = 0, waitForNext()
while wait == 0 and 6 + given < #ARGV do
  given = given + 1
  if not quota then
    count = count + 1
    s.granted = (s.granted or 0) + 1
    s.next = math.max(s.next or 0, now - window / 50) + pace
    redis.call('ZADD', permits, now + lease, ARGV[6 + given])
    if s[since] then
      gone[#gone + 1] = since
      gone[#gone + 1] = asked
      s[since], s[asked] = nil, nil
    end
    changed = true
    wait, certain = waitForNext()
  end
end
if changed then save(window, lease) end
local granted = s.granted or 0
return { given, tostring(wait), certain, tostring(pace), tostring(window), granted - count, granted }
`

/** Returns a permit, with the state of the limit that the response reported. An absent number is an empty text. */
export const settle = `${head}
local capacity, window = s.capacity or tonumber(ARGV[1]), s.window or tonumber(ARGV[2])
local lease, quota, id, isSent = tonumber(ARGV[3]), ARGV[4] == '1', ARGV[5], ARGV[6] == '1'
local known, trip = tonumber(ARGV[7]), tonumber(ARGV[8])
local requests, remaining, interval = tonumber(ARGV[9]), tonumber(ARGV[10]), tonumber(ARGV[11])
local reset, pause = tonumber(ARGV[12]), tonumber(ARGV[13]) or 0
if not isSent then
  redis.call('ZREM', permits, id)
  return
end
if interval and interval > 0 then
  window = interval
  s.window = interval
end
if requests and requests > 0 then
  capacity = math.min(requests, capacity + 1)
  s.capacity = capacity
end
local ends = now + (reset or window)
if quota then
  if remaining == 0 then s.next = ends end
else
  s.fastest = math.min(s.fastest or tonumber(ARGV[2]), trip)
  redis.call('ZADD', permits, now, id)
  if remaining then
    -- Ours are counted by when they were sent: the response reports the moment its request arrived.
    s.others = capacity - remaining - math.max(0, (s.granted or 0) - known)
    s.othersUntil = ends
  end
end
if pause > 0 then s.next = math.max(s.next or 0, now + pause) end
save(window, lease)
`

/** Extends the leases of permits in flight, and restores those that Redis lost. */
export const renew = `${head}
local window, lease = s.window or tonumber(ARGV[2]), tonumber(ARGV[3])
for i = 5, #ARGV do redis.call('ZADD', permits, now + lease, ARGV[i]) end
save(window, lease)
`
