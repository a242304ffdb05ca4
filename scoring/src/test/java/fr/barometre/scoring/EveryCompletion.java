package fr.barometre.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What becomes of every single completion of some answers: the slow way to what an outlook says. */
final class EveryCompletion {

    private final Questionnaire questionnaire;
    private final Set<Outcome> outcomes = new HashSet<>();
    private Mean lowest = Mean.NOT_ASSESSED;
    private Mean highest = Mean.NOT_ASSESSED;
    private boolean unassessed;

    private EveryCompletion(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    static void agreesWithTheOutlook(Questionnaire questionnaire, Answers answers) {
        EveryCompletion every = new EveryCompletion(questionnaire);
        every.complete(questionnaire.affirmations(), answers);
        Outlook outlook = Outlook.of(questionnaire, answers);
        assertThat(outlook.possible()).containsExactlyElementsOf(every.inOrder());
        assertThat(outlook.lowest()).isEqualByComparingTo(every.lowest);
        assertThat(outlook.highest()).isEqualByComparingTo(every.highest);
        assertThat(outlook.mayStayUnassessed()).isEqualTo(every.unassessed);
        assertThat(outlook.certain()).isEqualTo(every.outcomes.size() == 1 && !every.unassessed);
    }

    private void complete(List<Affirmation> left, Answers answers) {
        if (left.isEmpty()) {
            Placement.of(questionnaire, answers).ifPresentOrElse(this::note, () -> unassessed = true);
            return;
        }
        String id = left.getFirst().id();
        List<Affirmation> others = left.subList(1, left.size());
        if (answers.of(id).isPresent()) {
            complete(others, answers);
            return;
        }
        complete(others, answers.with(id, NoOpinion.NO_OPINION));
        for (Level level : Level.values()) {
            complete(others, answers.with(id, level));
        }
    }

    private void note(Placement placement) {
        outcomes.add(placement.outcome());
        Mean general = (Mean) ((Finding.GeneralLevel) placement.findings().getFirst()).general();
        highest = general.compareTo(highest) > 0 ? general : highest;
        lowest = !lowest.isAssessed() || general.compareTo(lowest) < 0 ? general : lowest;
    }

    private List<Outcome> inOrder() {
        List<String> categories =
                questionnaire.categories().stream().map(Category::id).toList();
        List<String> variants = List.of("v0", "v1", "rest");
        return outcomes.stream()
                .sorted(Comparator.<Outcome>comparingInt(outcome -> categories.indexOf(outcome.categoryId()))
                        .thenComparingInt(
                                outcome -> variants.indexOf(outcome.variantId().orElse(""))))
                .toList();
    }
}
