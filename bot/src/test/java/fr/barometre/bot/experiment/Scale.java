package fr.barometre.bot.experiment;

/** How much an experiment tries: little in every build, much when somebody asks for it. */
public enum Scale {
    SHORT,
    LONG;

    private static final String FORM = "experiments";
    private static final String SEED = "experiments.seed";

    /** Returns the form that was asked for: {@code mvn verify -Pexperiments} asks for the long one. */
    public static Scale asked() {
        return System.getProperty(FORM, "short").equals("long") ? LONG : SHORT;
    }

    /** Returns the seed that was asked for with {@code -Dexperiments.seed=NUMBER}, or else {@code usual}. */
    public static long seed(long usual) {
        return Long.getLong(SEED, usual);
    }

    /** Returns {@code brief} in the short form and {@code full} in the long one. */
    public int of(int brief, int full) {
        return this == SHORT ? brief : full;
    }
}
