package fr.barometre.scoring;

/**
 * A part of a questionnaire under way: what is rated so far, and how many affirmations are open. Each of these may yet
 * take any level, or no opinion; therefore every sum from the least to the most can be the last.
 */
record Unfinished(Mean given, int open) {

    static final Unfinished NOTHING = new Unfinished(Mean.NOT_ASSESSED, 0);

    static Unfinished of(Theme theme, Answers answers) {
        Unfinished part = NOTHING;
        for (Affirmation affirmation : theme.affirmations()) {
            part = part.plus(answers.of(affirmation.id())
                    .map(Unfinished::answered)
                    .orElse(new Unfinished(Mean.NOT_ASSESSED, 1)));
        }
        return part;
    }

    private static Unfinished answered(Answer answer) {
        return switch (answer) {
            case Level level -> new Unfinished(Mean.NOT_ASSESSED.plus(level), 0);
            case NoOpinion none -> NOTHING;
        };
    }

    Unfinished plus(Unfinished other) {
        return new Unfinished(given.plus(other.given), open + other.open);
    }

    int leastCount() {
        return given.count();
    }

    int mostCount() {
        return given.count() + open;
    }

    /** Returns the least sum with which this part may end, if {@code count} of its affirmations are rated then. */
    int leastSum(int count) {
        return given.sum() + (count - given.count()) * Level.LOWEST;
    }

    /** Returns the greatest sum with which this part may end, if {@code count} of its affirmations are rated then. */
    int mostSum(int count) {
        return given.sum() + (count - given.count()) * Level.HIGHEST;
    }

    /** Returns the lowest mean that this part may end with, unless it stays unassessed. */
    Mean lowest() {
        return new Mean(leastSum(mostCount()), mostCount());
    }

    /** Returns the highest mean that this part may end with, unless it stays unassessed. */
    Mean highest() {
        return new Mean(mostSum(mostCount()), mostCount());
    }
}
