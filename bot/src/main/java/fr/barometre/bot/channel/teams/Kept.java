package fr.barometre.bot.channel.teams;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.bot.connector.authentication.Authenticator;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A token that is asked for once for all who need it, and again shortly before it ends or after a failure. */
final class Kept implements Authenticator {
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final Supplier<CompletableFuture<IAuthenticationResult>> asking;
    private @Nullable CompletableFuture<IAuthenticationResult> kept;

    Kept(Supplier<CompletableFuture<IAuthenticationResult>> asking) {
        this.asking = asking;
    }

    @Override
    public synchronized CompletableFuture<IAuthenticationResult> acquireToken() {
        CompletableFuture<IAuthenticationResult> present = kept;
        if (present == null || (present.isDone() && !good(present))) {
            present = asking.get();
            kept = present;
        }
        return present;
    }

    private static boolean good(CompletableFuture<IAuthenticationResult> token) {
        return !token.isCompletedExceptionally()
                && token.join().expiresOnDate().toInstant().minus(MARGIN).isAfter(Instant.now());
    }
}
