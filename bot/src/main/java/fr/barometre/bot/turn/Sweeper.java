package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pays what is due: replies whose turn was committed, but whose screen was not shown in time, because an instance died
 * or the channel asked for a pause. Any number of instances may sweep at once.
 */
public final class Sweeper implements Round {
    private static final Duration PACE = Duration.ofSeconds(2);

    /** How long one instance has for what it claimed before another may take it. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** How many respondents are paid at the same time; one that hangs takes one of these places and no more. */
    private static final int PLACES = 64;

    private static final Duration REST_WITHOUT_CHANNEL = Duration.ofMinutes(10);
    private static final Duration LAST_WORK = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private final Turn turn;
    private final Sessions sessions;
    private final Map<String, Channel> channels;
    private final Semaphore places = new Semaphore(PLACES);
    private final Hands hands = new Hands("sweeper", LAST_WORK);
    private final AtomicBoolean storeAway = new AtomicBoolean();
    private final Set<String> missingChannels = ConcurrentHashMap.newKeySet();

    /** Creates a sweeper that pays through {@code channels}, which may be none. */
    public Sweeper(Turn turn, Sessions sessions, List<Channel> channels) {
        this.turn = turn;
        this.sessions = sessions;
        this.channels = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::id, Function.identity()));
    }

    @Override
    public Duration rest() {
        return PACE;
    }

    /**
     * Claims what was due at {@code now} and begins to pay it, without waiting for the end. Never throws; an outage of
     * the store is logged once, and its end too.
     */
    @Override
    public void go(Instant now) {
        try {
            int free = places.availablePermits();
            if (free > 0) {
                sessions.claimDue(now, LEASE, free).forEach(due -> begin(due, now));
            }
            if (storeAway.compareAndSet(true, false)) {
                log.info("The store is back; replies that are owed are paid again.");
            }
        } catch (StoreUnavailable e) {
            if (storeAway.compareAndSet(false, true)) {
                log.warn("The store cannot be reached; replies that are owed wait until it is back.");
            }
        } catch (RuntimeException e) {
            log.error("A sweep was broken off by {}.", e.getClass().getName());
        }
    }

    /** Ends within ten seconds: begins nothing more and lets what is under way come to its end. */
    @Override
    public void close() {
        hands.close();
    }

    private void begin(Respondent due, Instant now) {
        Channel channel = channels.get(due.channel());
        places.acquireUninterruptibly();
        hands.begin(() -> {
            try {
                if (channel == null) {
                    turn.settle(due, () -> rest(due, now));
                } else {
                    turn.payDue(due, channel::to);
                }
            } finally {
                places.release();
            }
        });
    }

    private void rest(Respondent due, Instant now) {
        if (missingChannels.add(due.channel())) {
            log.warn("Replies are owed on the channel {}, which is switched off here; they wait.", due.channel());
        }
        sessions.postpone(due, now.plus(REST_WITHOUT_CHANNEL));
    }
}
