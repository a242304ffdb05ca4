package fr.barometre.bot.benchmark;

import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import fr.barometre.scoring.Questionnaire;
import fr.barometre.scoring.Snapshot;
import fr.barometre.scoring.Tally;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A collectivité's snapshot, exact, from its responses. */
@State(Scope.Benchmark)
public class SnapshotMicrobenchmark {
    private static final int THRESHOLD = 5;

    private final Questionnaire questionnaire = new Halfway().questionnaire();

    /** How many responded. */
    @Param({"30", "1000"})
    public int respondents;

    private List<Answers> responses = List.of();

    @Setup
    public void respond() {
        Random random = new Random(1);
        responses = Stream.generate(() -> response(random)).limit(respondents).toList();
    }

    @Benchmark
    public Snapshot snapshot() {
        return Snapshot.of(questionnaire, Tally.of(questionnaire, responses), THRESHOLD);
    }

    private Answers response(Random random) {
        Answers answers = Answers.none();
        for (Affirmation affirmation : questionnaire.affirmations()) {
            int roll = random.nextInt(Level.values().length + 1);
            answers = answers.with(affirmation.id(), roll == 0 ? NoOpinion.NO_OPINION : Level.of(roll));
        }
        return answers;
    }
}
