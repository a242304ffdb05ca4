package fr.barometre.scoring;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rated answers being raised towards one category, the lowest first. Serves once. */
final class Climb {

    private final Questionnaire questionnaire;
    private final Answers start;
    private final Map<String, Level> levels = new LinkedHashMap<>();
    private Answers answers;

    Climb(Questionnaire questionnaire, Answers start) {
        this.questionnaire = questionnaire;
        this.start = start;
        this.answers = start;
        for (Affirmation affirmation : questionnaire.affirmations()) {
            if (start.of(affirmation.id()).orElse(NoOpinion.NO_OPINION) instanceof Level level) {
                levels.put(affirmation.id(), level);
            }
        }
    }

    /**
     * Conditions come first, since their rises lift the general mean as well: together they cost the greater of what
     * all conditions need and what the general mean needs, and no way is shorter.
     */
    WayUp to(Category goal) {
        for (Requirement requirement : goal.requires()) {
            Theme theme = questionnaire.theme(requirement.themeId()).orElseThrow();
            Mean mean = maturity().theme(theme.id());
            raise(theme.affirmations(), mean.risesTo(requirement.from()));
        }
        raise(questionnaire.affirmations(), maturity().general().risesTo(goal.from()));
        Category next = Placement.of(questionnaire, answers).orElseThrow().category();
        List<WayUp.Rise> rises = rises();
        return new WayUp(next, rises, rises.stream().mapToInt(WayUp.Rise::steps).sum());
    }

    private Maturity maturity() {
        return Maturity.of(questionnaire, answers);
    }

    private void raise(List<Affirmation> among, int times) {
        List<String> ids = among.stream().map(Affirmation::id).toList();
        for (int i = 0; i < times; i++) {
            Map.Entry<String, Level> lowest = levels.entrySet().stream()
                    .filter(rated -> ids.contains(rated.getKey()))
                    .min(Map.Entry.comparingByValue())
                    .orElseThrow();
            lowest.setValue(Level.of(lowest.getValue().value() + 1));
            answers = answers.with(lowest.getKey(), lowest.getValue());
        }
    }

    private List<WayUp.Rise> rises() {
        return levels.entrySet().stream()
                .flatMap(risen -> start.of(risen.getKey()).stream()
                        .filter(answer -> !answer.equals(risen.getValue()))
                        .map(Level.class::cast)
                        .map(from -> new WayUp.Rise(risen.getKey(), from, risen.getValue())))
                .sorted(Comparator.comparing(WayUp.Rise::from))
                .toList();
    }
}
