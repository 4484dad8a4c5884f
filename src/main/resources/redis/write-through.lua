-- Writes snapshots, each only if it is later than the one that is there, and outcomes, each only if there is none.
-- KEYS: the snapshots' keys, then the outcomes'. ARGV: how many snapshots, the outcomes' time to live in milliseconds;
-- for each snapshot its own time to live in milliseconds, and its text, which begins with the version and the instant of
-- evaluation; for each outcome its text. Returns how many snapshots were written.
local function order(text)
  local version, evaluated = string.match(text, '^(%d+) (%d+) ')
  return tonumber(version), tonumber(evaluated)
end

local snapshots, outcomesTtl = tonumber(ARGV[1]), ARGV[2]
local written = 0
for i = 1, snapshots do
  local key, ttl, text = KEYS[i], ARGV[2 * i + 1], ARGV[2 * i + 2]
  -- pcall, since what is there may be no string at all: then it is replaced, as is a text of another form.
  local held = redis.pcall('GET', key)
  local version, evaluated, heldVersion, heldEvaluated
  if type(held) == 'string' then
    version, evaluated = order(text)
    heldVersion, heldEvaluated = order(held)
  end
  -- An equal one stays with the time to live it has: writing it again would let it be believed for longer.
  if not heldVersion or version > heldVersion or (version == heldVersion and evaluated > heldEvaluated) then
    redis.call('SET', key, text, 'PX', ttl)
    written = written + 1
  end
end
for i = snapshots + 1, #KEYS do
  redis.call('SET', KEYS[i], ARGV[snapshots + 2 + i], 'PX', outcomesTtl, 'NX')
end
return written
