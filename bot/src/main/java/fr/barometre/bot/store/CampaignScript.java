package fr.barometre.bot.store;

/** The scripts of campaigns, codes and attempts. The keys of each share a slot. */
enum CampaignScript implements Lua {
    /**
     * Keys: campaign, owners. Arguments: entry, end in milliseconds, owner, when it goes in milliseconds. Returns 1;
     * one that is there stays as it is.
     */
    FOUND("""
            if redis.call('EXISTS', KEYS[1]) == 0 then
              redis.call('HSET', KEYS[1], 'entry', ARGV[1], 'ends', ARGV[2], 'closed', '0')
              redis.call('SADD', KEYS[2], ARGV[3])
              redis.call('PEXPIREAT', KEYS[1], ARGV[4])
              redis.call('PEXPIREAT', KEYS[2], ARGV[4])
            end
            return 1
            """),

    /**
     * Keys: campaign, owners, shown, paces, codes, responses, withdrawals. Arguments: entry, end in milliseconds, 1 if
     * closed, when the campaign goes, when responses go. Returns 1, or 0 if it is gone.
     */
    CHANGE("""
            if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
            redis.call('HSET', KEYS[1], 'entry', ARGV[1], 'ends', ARGV[2], 'closed', ARGV[3])
            for i = 1, 5 do redis.call('PEXPIREAT', KEYS[i], ARGV[4]) end
            for i = 6, 7 do redis.call('PEXPIREAT', KEYS[i], ARGV[5]) end
            return 1
            """),

    /** Keys: campaign, owners. Arguments: owner. Returns the entry, or nothing if it is gone or not theirs. */
    OWNED("""
            if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 0 then return {} end
            local entry = redis.call('HGET', KEYS[1], 'entry')
            if not entry then return {} end
            return {entry}
            """),

    /** Keys: campaign, owners. Arguments: owner. Returns 1, or 0 if it is gone. */
    SHARE("""
            if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
            redis.call('SADD', KEYS[2], ARGV[1])
            redis.call('PEXPIRE', KEYS[2], redis.call('PTTL', KEYS[1]))
            return 1
            """),

    /** Keys: owners. Arguments: owner. Returns 1 if others are left, 0 if the owner stays. */
    UNSHARE("""
            if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 0 then return 1 end
            if redis.call('SCARD', KEYS[1]) < 2 then return 0 end
            redis.call('SREM', KEYS[1], ARGV[1])
            return 1
            """),

    /**
     * Keys: campaign, responses, withdrawals, paces. Arguments: member, version, response, now in milliseconds, how
     * long responses are kept after the end, the pace's field or nothing. Returns 1 if it was kept.
     */
    REPORT("""
            local state = redis.call('HMGET', KEYS[1], 'ends', 'closed')
            if not state[1] or state[2] == '1' or tonumber(ARGV[4]) >= tonumber(state[1]) then return 0 end
            local version = tonumber(ARGV[2])
            local gone = redis.call('HGET', KEYS[3], ARGV[1])
            if gone and version <= tonumber(gone) then return 0 end
            local old = redis.call('HGET', KEYS[2], ARGV[1])
            if old then
              local before = tonumber(string.match(old, '^(%d+);'))
              if version <= before then return 0 end
            end
            redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
            redis.call('PEXPIREAT', KEYS[2], string.format('%.0f', tonumber(state[1]) + tonumber(ARGV[5])))
            if ARGV[6] ~= '' then
              redis.call('HINCRBY', KEYS[4], ARGV[6], 1)
              redis.call('PEXPIRE', KEYS[4], redis.call('PTTL', KEYS[1]))
            end
            return 1
            """),

    /**
     * Keys: campaign, responses, withdrawals. Arguments: member, version, how long responses are kept after the end.
     */
    WITHDRAW("""
            redis.call('HDEL', KEYS[2], ARGV[1])
            local ends = redis.call('HGET', KEYS[1], 'ends')
            if ends then
              local gone = redis.call('HGET', KEYS[3], ARGV[1])
              if not gone or tonumber(gone) < tonumber(ARGV[2]) then
                redis.call('HSET', KEYS[3], ARGV[1], ARGV[2])
              end
              redis.call('PEXPIREAT', KEYS[3], string.format('%.0f', tonumber(ends) + tonumber(ARGV[3])))
            end
            return 1
            """),

    /**
     * Keys: campaign, shown. Arguments: number, release. Returns 1, or 0 if another release has that number. The same
     * release under the same number is noted already.
     */
    SHOWED("""
            local count = redis.call('LLEN', KEYS[2])
            local number = tonumber(ARGV[1])
            if count > number then
              if redis.call('LINDEX', KEYS[2], number) == ARGV[2] then return 1 end
              return 0
            end
            if count < number or redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
            redis.call('RPUSH', KEYS[2], ARGV[2])
            redis.call('PEXPIRE', KEYS[2], redis.call('PTTL', KEYS[1]))
            return 1
            """),

    /** Keys: an owner's list. Arguments: campaign, when it was founded, when it goes. */
    LIST("""
            redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
            local now = redis.call('TIME')
            local left = tonumber(ARGV[3]) - tonumber(now[1]) * 1000
            if redis.call('PTTL', KEYS[1]) < left then redis.call('PEXPIREAT', KEYS[1], ARGV[3]) end
            return 1
            """),

    /**
     * Keys: a code. Arguments: who uses it, how long it is then remembered as used, in milliseconds. Returns 1 for who
     * is first, and again for the same; 0 for others, and if there is no such code.
     */
    USE_UP("""
            local entry = redis.call('GET', KEYS[1])
            if not entry then return 0 end
            local kind, what, by = string.match(entry, '^(%a);([^;]*);(.*)$')
            if not kind then return 0 end
            if by == ARGV[1] then return 1 end
            if by ~= '' then return 0 end
            redis.call('SET', KEYS[1], kind .. ';' .. what .. ';' .. ARGV[1], 'PX', ARGV[2])
            return 1
            """),

    /** Keys: a counter. Arguments: how long it counts, in milliseconds. Returns the count. */
    COUNT("""
            local count = redis.call('INCR', KEYS[1])
            if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
            return count
            """),

    /** Keys: a counter. Takes one from it, unless it has gone. Returns the count. */
    UNCOUNT("""
            local count = tonumber(redis.call('GET', KEYS[1]) or '0')
            if count > 1 then return redis.call('DECR', KEYS[1]) end
            redis.call('DEL', KEYS[1])
            return 0
            """);

    private final String source;
    private final String digest;

    CampaignScript(String source) {
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
