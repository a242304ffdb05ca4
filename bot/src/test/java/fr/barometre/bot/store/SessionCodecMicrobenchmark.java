package fr.barometre.bot.store;

import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Stored;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A session half-way through the survey, to and from the bytes that Redis keeps. */
@State(Scope.Benchmark)
public class SessionCodecMicrobenchmark {
    private final SessionCodec codec = Samples.codec(Samples.CATALOG);
    private final Stored stored = Samples.halfWay();
    private final byte[] entry = codec.encode(Samples.ANNE, stored);

    @Benchmark
    public byte[] encode() {
        return codec.encode(Samples.ANNE, stored);
    }

    @Benchmark
    public Found decode() {
        return codec.decode(Samples.ANNE, entry);
    }
}
