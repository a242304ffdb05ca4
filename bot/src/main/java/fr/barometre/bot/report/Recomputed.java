package fr.barometre.bot.report;

import fr.barometre.scoring.Assessment;
import fr.barometre.scoring.Average;
import fr.barometre.scoring.Mean;
import fr.barometre.scoring.Questionnaire;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the values of a file come to. */
record Recomputed(Average general, Map<String, Average> byTheme, boolean provisional) implements Assessment {

    /** @param values by affirmation id; affirmations without one do not count */
    static Recomputed of(Questionnaire questionnaire, Map<String, Mean> values) {
        Map<String, Average> byTheme = new LinkedHashMap<>();
        questionnaire
                .themes()
                .forEach(theme -> byTheme.put(
                        theme.id(),
                        Average.of(theme.affirmations().stream()
                                .map(a -> values.getOrDefault(a.id(), Mean.NOT_ASSESSED))
                                .toList())));
        Average general = Average.of(questionnaire.affirmations().stream()
                .map(a -> values.getOrDefault(a.id(), Mean.NOT_ASSESSED))
                .toList());
        return new Recomputed(general, byTheme, 2 * general.count() < questionnaire.size());
    }

    @Override
    public Average theme(String id) {
        return byTheme.getOrDefault(id, Average.NOT_ASSESSED);
    }
}
