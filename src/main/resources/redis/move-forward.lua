-- Writes the snapshots of one slot, each only if it is later than the one that is there.
-- KEYS: the snapshots' keys. ARGV: for each key the snapshot's time to live in milliseconds, and its text, which
-- begins with the version and the instant of evaluation. Returns how many were written.
local function order(text)
  local version, evaluated = string.match(text, '^(%d+) (%d+) ')
  return tonumber(version), tonumber(evaluated)
end

local written = 0
for i, key in ipairs(KEYS) do
  local ttl, text = ARGV[2 * i - 1], ARGV[2 * i]
  local version, evaluated = order(text)
  -- pcall, since what is there may be no string at all: then it is replaced, as is a text of another form.
  local held = redis.pcall('GET', key)
  local heldVersion, heldEvaluated
  if type(held) == 'string' then
    heldVersion, heldEvaluated = order(held)
  end
  -- An equal one stays with the time to live it has: writing it again would let it be believed for longer.
  if not heldVersion or version > heldVersion or (version == heldVersion and evaluated > heldEvaluated) then
    redis.call('SET', key, text, 'PX', ttl)
    written = written + 1
  end
end
return written
