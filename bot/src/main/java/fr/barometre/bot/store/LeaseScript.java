package fr.barometre.bot.store;

/** The scripts of leases. */
enum LeaseScript implements Lua {
    /** Keys: lease. Arguments: holder, span in milliseconds. Returns 1, or 0 if somebody else holds it. */
    TAKE("""
            local holder = redis.call('GET', KEYS[1])
            if holder and holder ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            return 1
            """),

    /** Keys: lease. Arguments: holder. Returns 1, or 0 if the lease is not the holder's. */
    GIVE_BACK("""
            if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
            redis.call('DEL', KEYS[1])
            return 1
            """);

    private final String source;
    private final String digest;

    LeaseScript(String source) {
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
