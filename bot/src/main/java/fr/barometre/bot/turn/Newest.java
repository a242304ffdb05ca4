package fr.barometre.bot.turn;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that remembers the newest entries only, so that what anybody can add to does not grow for ever. */
public final class Newest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    /** @param most how many entries there are at most */
    public Newest(int most) {
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
