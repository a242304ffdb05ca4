package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.turn.Delivery.Delivered;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** One call of the Bot API: waits for its end, and says what a refusal means. */
final class Call {
    /** More than the time-outs of the connection together; the library's future may never end by itself. */
    private static final Duration LIMIT = Duration.ofSeconds(45);

    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(5);

    private static final List<String> AS_WISHED =
            List.of("message is not modified", "query is too old", "query id is invalid");
    private static final List<String> CANNOT_BE_CHANGED =
            List.of("message to edit not found", "message can't be edited", "message_id_invalid");
    private static final List<String> NOBODY_THERE = List.of("chat not found", "user is deactivated");

    private Call() {}

    /** Begins a call. */
    @FunctionalInterface
    interface Started<T> {
        CompletableFuture<T> start() throws TelegramApiException;
    }

    /** Makes a call and returns its result. */
    static <T> T of(String method, Started<T> call) throws Refused {
        return of(method, Duration.ZERO, call);
    }

    /** Makes a call that Telegram may answer only after {@code wait}. */
    static <T> T of(String method, Duration wait, Started<T> call) throws Refused {
        try {
            return ended(method, wait, call);
        } catch (TelegramApiRequestException e) {
            throw refused(method, e);
        }
    }

    /**
     * Makes a call whose wish may be fulfilled already: an edit that changes nothing, or an answer to a tap that has
     * one.
     *
     * @return whether all is as wished; false if the message cannot be changed any more
     */
    static <T> boolean tolerant(String method, Started<T> call) throws Refused {
        try {
            ended(method, Duration.ZERO, call);
            return true;
        } catch (TelegramApiRequestException e) {
            if (says(e, AS_WISHED)) {
                return true;
            }
            if (says(e, CANNOT_BE_CHANGED)) {
                return false;
            }
            throw refused(method, e);
        }
    }

    private static <T> T ended(String method, Duration wait, Started<T> call)
            throws TelegramApiRequestException, Refused {
        try {
            return call.start().get(LIMIT.plus(wait).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TelegramApiRequestException answer && code(answer) != 0) {
                throw answer;
            }
            throw unanswered(method);
        } catch (TelegramApiException | TimeoutException e) {
            throw unanswered(method);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered(method);
        }
    }

    private static Refused unanswered(String method) {
        return new Refused(method, 0, new Delivered.Failed(method + " without answer"));
    }

    private static Refused refused(String method, TelegramApiRequestException answer) {
        int code = code(answer);
        if (code == 403 || says(answer, NOBODY_THERE)) {
            return new Refused(method, code, new Delivered.Blocked());
        }
        if (code == 429) {
            Duration wait = Optional.ofNullable(answer.getParameters())
                    .map(ResponseParameters::getRetryAfter)
                    .map(Duration::ofSeconds)
                    .orElse(UNTOLD_WAIT);
            return new Refused(method, code, new Delivered.Later(wait));
        }
        return new Refused(method, code, new Delivered.Failed(method + " " + code));
    }

    private static int code(TelegramApiRequestException answer) {
        return Objects.requireNonNullElse(answer.getErrorCode(), 0);
    }

    private static boolean says(TelegramApiRequestException answer, List<String> texts) {
        String said = Objects.requireNonNullElse(answer.getApiResponse(), "").toLowerCase(Locale.ROOT);
        return texts.stream().anyMatch(said::contains);
    }
}
