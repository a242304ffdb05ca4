package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.Leases;
import fr.barometre.bot.turn.StoreUnavailable;
import java.time.Duration;
import java.util.UUID;

/**
 * The right to ask Telegram for updates, which it gives to one at a time. It is renewed every two seconds; eight
 * seconds after its holder has fallen silent another instance takes it, and at once after its holder has ended.
 *
 * <p>While the store is away all stays as it was: nobody else can take it then.
 */
final class PollingLease {
    private static final Duration SPAN = Duration.ofSeconds(8);
    private static final Duration RENEWAL = Duration.ofSeconds(2);

    private final Leases leases;
    private final String name;
    private final Stop stop;
    private final String holder = UUID.randomUUID().toString();
    private volatile boolean ours = true;

    /**
     * Creates the lease.
     *
     * @param bot the bot's own number: others may stand in the same store
     */
    PollingLease(Leases leases, long bot, Stop stop) {
        this.leases = leases;
        this.name = "telegram-updates:" + bot;
        this.stop = stop;
    }

    /** Takes it if nobody has it, and goes on asking or renewing until the end; calls {@code lost} when it is lost. */
    void keep(Runnable lost) {
        renew();
        Thread.ofVirtual().name("telegram-lease").start(() -> {
            while (!stop.asked()) {
                stop.pause(RENEWAL);
                boolean before = ours;
                renew();
                if (before && !ours) {
                    lost.run();
                }
            }
        });
    }

    boolean isOurs() {
        return ours;
    }

    /** Lets another instance have it at once. */
    void giveBack() {
        try {
            leases.giveBack(name, holder);
        } catch (StoreUnavailable e) {
            // It ends by itself.
            ours = false;
        }
    }

    private synchronized void renew() {
        try {
            if (!stop.asked()) {
                ours = leases.take(name, holder, SPAN);
            }
        } catch (StoreUnavailable e) {
            // As it was.
            return;
        }
    }
}
