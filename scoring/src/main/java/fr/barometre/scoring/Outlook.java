package fr.barometre.scoring;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the answers still open can lead to. Exact: it holds for every completion, and each possible outcome has one.
 *
 * <p>In a completion every open affirmation takes any level or no opinion. Answers given stay, those without opinion
 * too.
 *
 * @param lowest the least general mean of any completion, not assessed if none can be
 * @param highest the greatest general mean of any completion, not assessed if none can be
 * @param possible what a completion can be placed as, in the order of categories and then of variants
 * @param mayStayUnassessed whether a completion rates nothing, and so has no category
 */
public record Outlook(Mean lowest, Mean highest, List<Outcome> possible, boolean mayStayUnassessed) {

    public Outlook {
        possible = List.copyOf(possible);
    }

    public static Outlook of(Questionnaire questionnaire, Answers answers) {
        Map<String, Unfinished> themes = new LinkedHashMap<>();
        questionnaire.themes().forEach(theme -> themes.put(theme.id(), Unfinished.of(theme, answers)));
        Unfinished whole = themes.values().stream().reduce(Unfinished.NOTHING, Unfinished::plus);
        Set<Outcome> reached = new HashSet<>();
        for (int level = 0; level < questionnaire.categories().size(); level++) {
            reached.addAll(new Band(questionnaire.categories(), level, themes, whole).reached());
        }
        return new Outlook(
                whole.lowest(),
                whole.highest(),
                questionnaire.outcomes().filter(reached::contains).toList(),
                !whole.given().isAssessed());
    }

    /** Says whether the outcome is settled, whatever the open answers will be. */
    public boolean certain() {
        return possible.size() == 1 && !mayStayUnassessed;
    }
}
