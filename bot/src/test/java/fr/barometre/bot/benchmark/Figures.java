package fr.barometre.bot.benchmark;

import org.HdrHistogram.Histogram;

/** What one run has shown. Times run from the tap to the screen that answers it. */
public final class Figures {
    private final Histogram times = new Histogram(60_000_000, 3);
    private long longestUntroubled;
    private long answers;
    private long surveys;
    private long errors;
    private long calls;
    private long askedAgain;

    void screen(long nanos) {
        times.recordValue(Math.min(nanos / 1_000, 60_000_000));
    }

    /** Notes a screen for somebody whom no fault of the platform concerns. */
    void untroubled(long nanos) {
        longestUntroubled = Math.max(longestUntroubled, nanos);
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

    void askedAgain() {
        askedAgain++;
    }

    void call() {
        calls++;
    }

    /** Returns how many answers were given. */
    public long answers() {
        return answers;
    }

    /** Returns how many respondents came to the end. */
    public long surveys() {
        return surveys;
    }

    /** Returns how many updates were not accepted, and came again. */
    public long errors() {
        return errors;
    }

    /** Returns how many calls of the Bot API came. */
    public long calls() {
        return calls;
    }

    /** Returns how many affirmations were asked that had been answered before: their answers were lost. */
    public long lost() {
        return askedAgain;
    }

    /** Returns the longest time in seconds that anybody waited for a screen. */
    public double longest() {
        return times.getMaxValue() / 1_000_000.0;
    }

    /** Returns the longest time in seconds that anybody waited whom no fault of the platform concerns. */
    public double longestUntroubled() {
        return longestUntroubled / 1e9;
    }

    /** Returns the time in milliseconds that {@code share} of the screens did not exceed. */
    public String millis(double share) {
        return "%.1f".formatted(times.getValueAtPercentile(share) / 1_000.0);
    }
}
