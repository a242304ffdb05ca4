package fr.barometre.bot.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;

/**
 * Lets one of several actors run at a time, each up to its next pause; a seed draws whose turn it is. No actor may wait
 * for another.
 */
final class Baton {
    private final Random random;
    private final List<Actor> actors = new ArrayList<>();
    private final Semaphore back = new Semaphore(0);
    private Semaphore running = new Semaphore(0);

    Baton(Random random) {
        this.random = random;
    }

    /** Adds an actor, which waits for its first turn. */
    void begin(Runnable work) {
        Actor actor = new Actor();
        actors.add(actor);
        Thread.ofVirtual().start(() -> {
            actor.go.acquireUninterruptibly();
            try {
                work.run();
            } finally {
                actor.ended = true;
                back.release();
            }
        });
    }

    boolean idle() {
        return actors.isEmpty();
    }

    /** Lets one actor run up to its next pause or its end. */
    void step() {
        Actor actor = actors.get(random.nextInt(actors.size()));
        running = actor.go;
        actor.go.release();
        back.acquireUninterruptibly();
        if (actor.ended) {
            actors.remove(actor);
        }
    }

    /** Called by the actor that runs: others may run now. */
    void pause() {
        Semaphore mine = running;
        back.release();
        mine.acquireUninterruptibly();
    }

    private static final class Actor {
        private final Semaphore go = new Semaphore(0);
        private volatile boolean ended;
    }
}
