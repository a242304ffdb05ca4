package fr.barometre.bot.store;

/**
 * The scripts, one for each commit that must happen whole. Each may run twice: Lettuce repeats a command when the
 * connection broke before its answer.
 */
enum Script implements Lua {
    /**
     * Keys: entry, owed, remind. Arguments: expected version, new entry, its retention in milliseconds or nothing to
     * leave it as it is, due time or nothing, member, time of the reminder or nothing. Returns 1, or 0 if another
     * version is there. The entry that is there already counts as saved, even if its screen was shown meanwhile.
     */
    SAVE("""
            local function parse(entry)
              local version, length, at = string.match(entry, '^%d+;(%d+);%d+;(%d+);()')
              if not version then return nil, nil end
              return version, string.sub(entry, at + tonumber(length))
            end
            local old = redis.call('GET', KEYS[1])
            local version, body = '0', nil
            if old then version, body = parse(old) end
            if version ~= ARGV[1] then
              local wanted, same = parse(ARGV[2])
              if version == wanted and body == same then return 1 end
              return 0
            end
            if ARGV[3] == '' then
              redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
            else
              redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            end
            if ARGV[4] ~= '' then redis.call('ZADD', KEYS[2], ARGV[4], ARGV[5]) end
            if ARGV[6] ~= '' then redis.call('ZADD', KEYS[3], 'NX', ARGV[6], ARGV[5]) end
            return 1
            """),

    /**
     * Keys: entry, owed. Arguments: version, handle, member. Returns the newest version, or 0. An older screen than the
     * one that was shown last changes nothing.
     */
    SHOWN("""
            local entry = redis.call('GET', KEYS[1])
            if not entry then
              redis.call('ZREM', KEYS[2], ARGV[3])
              return 0
            end
            local format, version, shown, length, at = string.match(entry, '^(%d+);(%d+);(%d+);(%d+);()')
            if not format then return 0 end
            local newest, before, now = tonumber(version), tonumber(shown), tonumber(ARGV[1])
            if now >= before and now <= newest then
              local body = string.sub(entry, at + tonumber(length))
              local head = format .. ';' .. version .. ';' .. ARGV[1] .. ';' .. #ARGV[2] .. ';'
              redis.call('SET', KEYS[1], head .. ARGV[2] .. body, 'KEEPTTL')
              if now == newest then redis.call('ZREM', KEYS[2], ARGV[3]) end
            end
            return newest
            """),

    /** Keys: entry, owed. Arguments: version, member. Returns 1, or 0 if a newer version is there. */
    FORGIVE("""
            local entry = redis.call('GET', KEYS[1])
            local version = entry and string.match(entry, '^%d+;(%d+);')
            if version and tonumber(version) > tonumber(ARGV[1]) then return 0 end
            redis.call('ZREM', KEYS[2], ARGV[2])
            return 1
            """),

    /** Keys: entry, owed, remind. Arguments: member. */
    ERASE("""
            redis.call('DEL', KEYS[1])
            redis.call('ZREM', KEYS[2], ARGV[1])
            redis.call('ZREM', KEYS[3], ARGV[1])
            return 1
            """),

    /** Keys: marks. Arguments: now, the end of the lease, the most members. Returns the members whose time had come. */
    CLAIM("""
            local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])
            for _, member in ipairs(due) do
              redis.call('ZADD', KEYS[1], ARGV[2], member)
            end
            return due
            """);

    private final String source;
    private final String digest;

    Script(String source) {
        this.source = source;
        digest = Lua.digest(source);
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String digest() {
        return digest;
    }
}
