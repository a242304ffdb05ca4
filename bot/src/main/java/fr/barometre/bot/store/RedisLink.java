package fr.barometre.bot.store;

import fr.barometre.bot.turn.StoreUnavailable;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Runs commands on the connection that Spring Boot configures, be it to one server, through Sentinel or to a Cluster.
 * Connects when it is first used. Every failure, of whatever kind, becomes {@link StoreUnavailable}.
 */
final class RedisLink {
    private final LettuceConnectionFactory factory;
    private final Standstill standstill;
    private final Replicas replicas;
    private volatile boolean closedForGood;

    RedisLink(LettuceConnectionFactory factory) {
        this.factory = factory;
        standstill = new Standstill(factory);
        replicas = new Replicas(factory);
    }

    /** Runs one command; empty if Redis answers nil. */
    <T> Optional<T> call(Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<T>> command) {
        return guarded(() -> Optional.ofNullable(await(command.apply(commands()))));
    }

    /** Sends all commands at once, then waits for their answers, which are never nil. */
    <T> List<T> callAll(List<Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<T>>> commands) {
        return guarded(() -> {
            RedisClusterAsyncCommands<byte[], byte[]> redis = commands();
            List<RedisFuture<T>> answers =
                    commands.stream().map(command -> command.apply(redis)).toList();
            return answers.stream().map(this::await).toList();
        });
    }

    /** Begins one command, whose failures are the caller's; {@link #guarded} makes of them what they are here. */
    <T> RedisFuture<T> begin(Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<T>> command) {
        return command.apply(commands());
    }

    /** Returns how long a command may take. */
    Duration patience() {
        return Duration.ofMillis(factory.getTimeout());
    }

    /**
     * Runs a script that returns a number, and whose work may be lost with a primary: it is done again, or not missed.
     */
    long number(Lua script, byte[][] keys, byte[]... arguments) {
        return guarded(() -> run(commands(), Long.class, script, ScriptOutputType.INTEGER, keys, arguments));
    }

    /** Runs a script that returns a number, once a replica has its work too, if there are {@link Replicas}. */
    long write(Lua script, byte[][] keys, byte[]... arguments) {
        return guarded(() -> {
            RedisClusterAsyncCommands<byte[], byte[]> redis = commands();
            long answer = run(redis, Long.class, script, ScriptOutputType.INTEGER, keys, arguments);
            replicas.await(redis, keys[0], this::await);
            return answer;
        });
    }

    /** Runs one command that writes to the slot of {@code key}, and is done when a replica has that too. */
    void write(byte[] key, Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<?>> command) {
        guarded(() -> {
            RedisClusterAsyncCommands<byte[], byte[]> redis = commands();
            await(command.apply(redis));
            replicas.await(redis, key, this::await);
            return key;
        });
    }

    /** Runs a script that returns a list. */
    List<byte[]> list(Lua script, byte[][] keys, byte[]... arguments) {
        return guarded(() -> {
            List<?> answer = run(commands(), List.class, script, ScriptOutputType.MULTI, keys, arguments);
            return answer.stream().map(byte[].class::cast).toList();
        });
    }

    /** Runs a script by its digest, and sends it whole where the server does not know it yet. */
    private <T> T run(
            RedisClusterAsyncCommands<byte[], byte[]> redis,
            Class<T> answer,
            Lua script,
            ScriptOutputType type,
            byte[][] keys,
            byte[]... arguments) {
        try {
            return answer.cast(await(redis.evalsha(script.digest(), type, keys, arguments)));
        } catch (RedisNoScriptException e) {
            return answer.cast(
                    await(redis.eval(script.source().getBytes(StandardCharsets.UTF_8), type, keys, arguments)));
        }
    }

    /** Waits without a clock: the client itself ends every command that takes too long, as Spring Boot sets it up. */
    private <T> T await(RedisFuture<T> answer) {
        try {
            T answered = answer.get();
            standstill.over();
            return answered;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RedisCommandTimeoutException) {
                standstill.seen();
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new RedisException(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new RedisCommandInterruptedException(e);
        }
    }

    /** Lets no command through from now on, because it would do harm; each fails as if the store were away. */
    void closeForGood() {
        closedForGood = true;
    }

    @SuppressWarnings("unchecked")
    private RedisClusterAsyncCommands<byte[], byte[]> commands() {
        if (closedForGood) {
            throw new RedisException("This instance has another pseudonym key than the store.");
        }
        try (RedisConnection connection = factory.getConnection()) {
            // The factory's connection is one and shared; closing this wrapper leaves it open.
            return (RedisClusterAsyncCommands<byte[], byte[]>) connection.getNativeConnection();
        }
    }

    /** Does {@code work}, and makes {@link StoreUnavailable} of every failure. */
    static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw new StoreUnavailable(e);
        }
    }
}
