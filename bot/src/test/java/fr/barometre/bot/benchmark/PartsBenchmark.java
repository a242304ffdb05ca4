package fr.barometre.bot.benchmark;

import fr.barometre.bot.experiment.Table;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What the parts of a turn cost by themselves, by JMH: each in a process of its own, warmed up, on one thread. */
final class PartsBenchmark {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Test
    void ofOneTurn() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("fr\\.barometre\\.bot\\..*Microbenchmark\\..*")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(Integer.getInteger("benchmark.runs", 5))
                        .measurementTime(TimeValue.seconds(1))
                        .forks(1)
                        .jvmArgsAppend(Bot.OPTIONS.toArray(String[]::new))
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        Table table =
                new Table("The parts of a turn, by JMH", "part", "µs", "± (99.9 % of the mean)", "bytes allocated");
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            table.row(
                    named(result),
                    "%.2f".formatted(time.getScore()),
                    "%.2f".formatted(time.getScoreError()),
                    "%.0f".formatted(allocated(result)));
        }
        table.publish("parts");
    }

    private static String named(RunResult result) {
        String method = result.getParams().getBenchmark().replaceFirst("^.*\\.(\\w+)Microbenchmark\\.", "$1: ");
        return result.getParams().getParamsKeys().stream()
                .map(key -> ", " + result.getParams().getParam(key) + " " + key)
                .reduce(method, String::concat);
    }

    private static double allocated(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return allocated == null ? Double.NaN : allocated.getScore();
    }
}
