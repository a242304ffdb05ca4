package fr.barometre.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.turn.Found;

/** Sessions as a fuzzer makes them up in Redis: what can be read is written as the same, and nothing else happens. */
public final class SessionFuzz {
    private static final SessionCodec CODEC = Samples.codec(Samples.CATALOG);

    private SessionFuzz() {}

    /** Tries one input; the fuzzer looks for this method by its name. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (CODEC.decode(Samples.ANNE, input) instanceof Found.Live live) {
            assertThat(CODEC.decode(Samples.ANNE, CODEC.encode(Samples.ANNE, live.stored())))
                    .isEqualTo(live);
        }
    }

    /** Returns a session as it is written, to begin with. */
    public static byte[] halfWay() {
        return CODEC.encode(Samples.ANNE, Samples.halfWay());
    }
}
