package fr.barometre.bot.benchmark;

import org.HdrHistogram.Histogram;

/** What one run has shown. Times run from the tap to the screen that answers it. */
final class Figures {
    private final Histogram times = new Histogram(60_000_000, 3);
    private long answers;
    private long surveys;
    private long errors;
    private long calls;

    void screen(long nanos) {
        times.recordValue(Math.min(nanos / 1_000, 60_000_000));
    }

    void answer() {
        answers++;
    }

    void survey() {
        surveys++;
    }

    void error() {
        errors++;
    }

    void call() {
        calls++;
    }

    long answers() {
        return answers;
    }

    long surveys() {
        return surveys;
    }

    long errors() {
        return errors;
    }

    long calls() {
        return calls;
    }

    /** Returns the time in milliseconds that {@code share} of the screens did not exceed. */
    String millis(double share) {
        return "%.1f".formatted(times.getValueAtPercentile(share) / 1_000.0);
    }
}
