package fr.barometre.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a category is given on: a general score, and one for each theme. */
public interface Assessment {

    Score general();

    /**
     * Returns the score of a theme, which may be not assessed; refuses a theme that the questionnaire does not have.
     */
    Score theme(String id);

    /** Returns the scores in the order of the questionnaire, every theme present, assessed or not. */
    Map<String, ? extends Score> byTheme();

    /** Says whether fewer than half of the affirmations are rated, so that everything said here is provisional. */
    boolean provisional();

    /**
     * Returns the ids of the {@code n} assessed themes of highest score, highest first, equal ones in the order of the
     * questionnaire.
     *
     * <p>Of an odd number of assessed themes the middle one counts as strong. Fewer than {@code n} are returned rather
     * than one that {@link #weakest} returns too: a theme is never both.
     */
    default List<String> strongest(int n) {
        List<String> ranked = ranked();
        return ranked.subList(0, Math.min(n, (ranked.size() + 1) / 2));
    }

    /**
     * Returns the ids of the {@code n} assessed themes of lowest score, lowest first, equal ones in the order of the
     * questionnaire. Fewer where {@link #strongest} has the others.
     */
    default List<String> weakest(int n) {
        List<String> ranked = ranked();
        int size = Math.min(n, ranked.size() / 2);
        List<String> chosen = ranked.subList(ranked.size() - size, ranked.size());
        return byTheme().keySet().stream()
                .filter(chosen::contains)
                .sorted(Comparator.comparing(this::theme))
                .toList();
    }

    /** Returns whether several themes are assessed and all have the same score, so that none stands out. */
    default boolean even() {
        List<String> ranked = ranked();
        return ranked.size() > 1 && theme(ranked.getFirst()).compareTo(theme(ranked.getLast())) == 0;
    }

    /** Returns the ids of the assessed themes from the highest score to the lowest. */
    default List<String> ranked() {
        return byTheme().keySet().stream()
                .filter(id -> theme(id).isAssessed())
                .sorted(Comparator.comparing(this::theme).reversed())
                .toList();
    }
}
