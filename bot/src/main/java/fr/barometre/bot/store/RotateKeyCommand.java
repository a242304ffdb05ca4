package fr.barometre.bot.store;

import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.turn.StoreUnavailable;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The verb {@code rotate-key}: carries all that Redis holds over to the operator's newest pseudonym key. */
public final class RotateKeyCommand {
    /** The first argument, by which the application knows this command. */
    public static final String VERB = "rotate-key";

    private static final int ROTATED = 0;
    private static final int FAULTY = 1;

    /** By then every instance that still runs has noticed, and has ended the turns that it had in hand. */
    private static final Duration UNTIL_ALL_KNOW = KeyWatch.PACE.plusSeconds(13);

    private static final Duration LONGEST_REWRITE = Duration.ofMinutes(5);
    private static final Duration PACE = Duration.ofMillis(100);

    private final PrintStream out;
    private final PrintStream err;
    private final Duration untilAllKnow;

    public RotateKeyCommand(PrintStream out, PrintStream err) {
        this(out, err, UNTIL_ALL_KNOW);
    }

    RotateKeyCommand(PrintStream out, PrintStream err, Duration untilAllKnow) {
        this.out = out;
        this.err = err;
        this.untilAllKnow = untilAllKnow;
    }

    /**
     * Does it with the settings of the bot, those in {@code args} behind the verb included; returns the exit status.
     */
    public int run(String... args) {
        String[] settings = Arrays.copyOfRange(args, 1, args.length);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(RotationConfiguration.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(settings)) {
            return rotate(context);
        } catch (StoreUnavailable e) {
            err.println("Redis cannot be reached, or no longer. Nothing is lost: run this again when it is back.");
            return FAULTY;
        }
    }

    private int rotate(ConfigurableApplicationContext context) {
        KeyMark mark = context.getBean(KeyMark.class);
        BarometreSettings settings = context.getBean(BarometreSettings.class);
        PseudonymKeys keys = context.getBean(PseudonymKeys.class);
        KeyMark.Said said = mark.read(keys);
        if (said.isSettled() && said.to().equals(keys.fingerprint())) {
            if (settings.pseudonymKey().isPresent()) {
                err.println(
                        "Redis stands under the last of the keys in barometre.pseudonym-key already. Add a comma and a"
                                + " new key behind it (\"openssl rand -base64 32\"), keep a copy, and run this again.");
                return FAULTY;
            }
            if (waits(rotation(context, keys, keys))) {
                return FAULTY;
            }
            keys = keys.withNewOneKeptIn(StoreConfiguration.keyFile(settings));
            out.println("A new key is kept in " + StoreConfiguration.keyFile(settings) + ", behind the one before.");
        }
        return rotate(new Moving(context, mark, said), keys);
    }

    private record Moving(ConfigurableApplicationContext context, KeyMark mark, KeyMark.Said said) {}

    private int rotate(Moving moving, PseudonymKeys keys) {
        Optional<PseudonymKeys> from = keys.history().stream()
                .skip(1)
                .filter(then -> then.fingerprint().equals(moving.said().from()))
                .findFirst();
        if (from.isEmpty() || !(moving.said().isSettled() || moving.said().to().equals(keys.fingerprint()))) {
            err.println("Redis stands under a key, or is being carried over to one, that barometre.pseudonym-key does"
                    + " not name in its place. Give all keys, the first one first and the new one last, with commas"
                    + " between.");
            return FAULTY;
        }
        if (!keys.pseudonyms().differFrom(from.get().pseudonyms())) {
            err.println("By chance names under the new key could not be told from those under the old one."
                    + " Make another key, and put it in its place.");
            return FAULTY;
        }
        Rotation rotation = rotation(moving.context(), from.get(), keys);
        if (waits(rotation)) {
            return FAULTY;
        }
        moving.mark().begin(keys, from.get());
        int status = run(rotation, moving.mark(), keys);
        if (status == ROTATED) {
            forgetOldNames(moving.context());
        }
        return status;
    }

    private static Rotation rotation(ConfigurableApplicationContext context, PseudonymKeys from, PseudonymKeys to) {
        return new Rotation(context.getBean(RedisLink.class), context.getBean(Catalog.class), from, to);
    }

    private boolean waits(Rotation rotation) {
        List<String> waiting = rotation.waiting();
        if (!waiting.isEmpty()) {
            err.println("Sessions or campaigns wait for a questionnaire that is not published here: "
                    + String.join(", ", waiting) + ". Put it back, and run this again.");
        }
        return !waiting.isEmpty();
    }

    private int run(Rotation rotation, KeyMark mark, PseudonymKeys keys) {
        out.println("Every instance that still runs serves nobody from now on.");
        pause(untilAllKnow);
        Rotation.Done done = rotation.run();
        if (!rotation.run().isNothing()) {
            err.println("An instance of the bot still writes under the old key. Stop it, and run this again.");
            return FAULTY;
        }
        mark.settle(keys);
        out.printf(
                "Carried over: %d sessions, %d marks, %d names in campaigns.%n",
                done.sessions(), done.marks(), done.names());
        if (done.left() > 0) {
            out.println(done.left() + " sessions cannot be read, and stay as they are until their retention is over.");
        }
        out.println("Start every instance with these keys.");
        return ROTATED;
    }

    /** Files hold what was until they are rewritten: those of the bot's own Redis are, others are the operator's. */
    private void forgetOldNames(ConfigurableApplicationContext context) {
        RedisLink redis = context.getBean(RedisLink.class);
        if (context.getBeanProvider(EmbeddedRedis.class).getIfAvailable() == null) {
            out.println("Old names are in Redis's append-only file until it is rewritten (BGREWRITEAOF on every"
                    + " server), and in your backups until they end.");
            return;
        }
        redis.call(r -> r.bgrewriteaof());
        long end = System.nanoTime() + LONGEST_REWRITE.toNanos();
        while (isRewriting(redis) && System.nanoTime() - end < 0) {
            pause(PACE);
        }
        out.println(
                isRewriting(redis)
                        ? "Its files are still being rewritten; old names may be in them until that is done once more."
                        : "Old names are gone from its files too. They are in your backups until those end.");
    }

    /** Parks as long as it takes: a thread may be let go of earlier than it asked for. */
    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static boolean isRewriting(RedisLink redis) {
        String state = redis.call(r -> r.info("persistence")).orElse("");
        return !state.contains("aof_rewrite_in_progress:0") || !state.contains("aof_rewrite_scheduled:0");
    }
}
