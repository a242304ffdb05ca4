package fr.barometre.bot.channel.telegram;

import java.time.Duration;

/** Growing waits between attempts that fail one after another. Not for several threads. */
final class Backoff {
    private final Duration first;
    private final Duration most;
    private Duration next;

    Backoff(Duration first, Duration most) {
        this.first = first;
        this.most = most;
        this.next = first;
    }

    /** Returns how long to wait now; twice as long the next time. */
    Duration next() {
        Duration now = next;
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(most) > 0 ? most : twice;
        return now;
    }

    /** Begins anew, after a success. */
    void over() {
        next = first;
    }
}
