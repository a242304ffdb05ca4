package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.barometre.bot.experiment.Scale;
import fr.barometre.bot.experiment.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * Experiment 0: the turn over many seeds of faults, and over planted defects. A failure names the seed that repeats it.
 */
class SimulationExperiment {
    private static final int AT_ONCE = 8;
    private static final int FOR_A_DEFECT = 3_000;

    /** It warns of every reply that stays owed, which here are many thousands. */
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Turn.class);

    @BeforeAll
    static void logsOnlyWhatIsWorse() {
        LOG.setLevel(Level.ERROR);
    }

    @AfterAll
    static void logsAsBefore() {
        LOG.setLevel(null);
    }

    @Test
    void nothingIsLostOrDoubledOrLeftUnpaid() throws Exception {
        int seeds = Scale.asked().of(20_000, 1_000_000);
        long first = Scale.seed(0);
        Sum sum = new Sum();

        run(first, seeds, Planted.NOTHING, sum);

        Table table = new Table(
                "Simulation: " + seeds + " seeds from " + first,
                "steps",
                "instances died",
                "answers acknowledged",
                "runs with a fault",
                "older screen left by a cut-off instance");
        table.row(sum.steps, sum.died, sum.acknowledged, sum.faults.size(), sum.stale);
        table.publish("simulation");
        assertThat(sum.faults).isEmpty();
        assertThat(sum.acknowledged).isGreaterThan(seeds);
        assertThat(sum.died).isGreaterThan(seeds / 10);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void findsThePlantedDefect(Planted planted) throws Exception {
        Sum sum = new Sum();

        run(0, FOR_A_DEFECT, planted, sum);

        assertThat(sum.faults).isNotEmpty();
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(new Simulation(seed, Planted.NOTHING).run())
                    .isEqualTo(new Simulation(seed, Planted.NOTHING).run());
        }
    }

    private static void run(long first, int seeds, Planted planted, Sum sum) throws Exception {
        try (ExecutorService runs = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Simulation.Outcome>> all = LongStream.range(first, first + seeds)
                    .<Callable<Simulation.Outcome>>mapToObj(seed -> () -> new Simulation(seed, planted).run())
                    .toList();
            long seed = first;
            for (Future<Simulation.Outcome> run : runs.invokeAll(all)) {
                sum.add(seed++, run.get());
            }
        }
    }

    /** What many runs came to. */
    private static final class Sum {
        private final List<String> faults = new ArrayList<>();
        private long steps;
        private long died;
        private long acknowledged;
        private long stale;

        void add(long seed, Simulation.Outcome outcome) {
            steps += outcome.steps();
            died += outcome.died();
            acknowledged += outcome.acknowledged();
            stale += outcome.stale();
            if (!outcome.faults().isEmpty()) {
                faults.add("seed " + seed + ": " + outcome.faults());
            }
        }
    }
}
