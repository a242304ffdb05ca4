package fr.barometre.bot.channel.teams;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import fr.barometre.bot.turn.Delivery.Delivered;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** One call of the Bot Connector: waits for its end, and says what a refusal means. */
final class Call {
    /** More than the time-outs of the connection and of the login together. */
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final List<Integer> NOT_NOW = List.of(412, 429, 502, 503, 504);
    private static final List<Integer> NOT_TO_BE_CHANGED = List.of(400, 404, 405);

    private Call() {}

    /** Makes a call and returns its result. */
    static <T> @Nullable T of(String what, Supplier<CompletableFuture<T>> call) throws Refused {
        try {
            return ended(what, call);
        } catch (ErrorResponseException e) {
            throw refused(what, e.response());
        }
    }

    /** Makes a call that changes a message; returns false if it cannot be changed any more. */
    static <T> boolean tolerant(String what, Supplier<CompletableFuture<T>> call) throws Refused {
        try {
            ended(what, call);
            return true;
        } catch (ErrorResponseException e) {
            if (NOT_TO_BE_CHANGED.contains(e.response().code())) {
                return false;
            }
            throw refused(what, e.response());
        }
    }

    private static <T> @Nullable T ended(String what, Supplier<CompletableFuture<T>> call) throws Refused {
        try {
            return call.get().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ErrorResponseException answer && answer.response() != null) {
                throw answer;
            }
            throw unanswered(what);
        } catch (TimeoutException e) {
            throw unanswered(what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered(what);
        }
    }

    private static Refused unanswered(String what) {
        return new Refused(what, 0, new Delivered.Failed(what + " without answer"));
    }

    /** 403 is what is left of a bot that was blocked or removed, and 404 of a conversation that is gone. */
    private static Refused refused(String what, Response<ResponseBody> answer) {
        int code = answer.code();
        if (code == 403 || code == 404) {
            return new Refused(what, code, new Delivered.Blocked());
        }
        if (NOT_NOW.contains(code)) {
            return new Refused(
                    what, code, new Delivered.Later(pause(answer.headers().get("Retry-After"))));
        }
        return new Refused(what, code, new Delivered.Failed(what + " " + code));
    }

    /** Returns what is asked for and up to a half more, lest all come back at once. */
    private static Duration pause(@Nullable String retryAfter) {
        Duration asked = Optional.ofNullable(retryAfter)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0)
                .orElse(UNTOLD_WAIT);
        long jitter = ThreadLocalRandom.current().nextLong(asked.toMillis() / 2 + 500);
        return asked.plusMillis(jitter);
    }
}
