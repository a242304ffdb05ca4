package fr.barometre.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small questionnaires with thresholds that bite, and answers to them, the same for the same seed. */
final class RandomSurvey {

    private final Random random;

    RandomSurvey(long seed) {
        random = new Random(seed);
    }

    /** Returns a questionnaire of {@code size} affirmations in two to four themes. */
    Questionnaire questionnaire(int size) {
        int themes = Math.min(size, 2 + random.nextInt(3));
        List<List<Affirmation>> affirmations = new ArrayList<>();
        IntStream.range(0, themes).forEach(i -> affirmations.add(new ArrayList<>()));
        for (int i = 0; i < size; i++) {
            affirmations.get(i < themes ? i : random.nextInt(themes)).add(new Affirmation("a" + i, false));
        }
        List<Theme> built = IntStream.range(0, themes)
                .mapToObj(i -> new Theme("t" + i, affirmations.get(i)))
                .toList();
        return new Questionnaire(new Edition("random", 1), built, categories(built));
    }

    private List<Category> categories(List<Theme> themes) {
        List<BigDecimal> boundaries = new ArrayList<>(Stream.generate(() -> boundary(11, 50))
                .limit(random.nextInt(4))
                .distinct()
                .sorted(Collections.reverseOrder())
                .toList());
        boundaries.add(BigDecimal.ONE);
        List<Category> categories = new ArrayList<>();
        for (int i = 0; i < boundaries.size(); i++) {
            boolean last = i == boundaries.size() - 1;
            List<Requirement> requires = themes.stream()
                    .filter(theme -> !last && random.nextInt(3) == 0)
                    .map(theme -> new Requirement(theme.id(), boundary(20, 50)))
                    .toList();
            categories.add(new Category("c" + i, boundaries.get(i), requires, variants()));
        }
        return categories;
    }

    private List<Variant> variants() {
        int conditional = random.nextInt(3);
        Stream<Variant> conditionals = IntStream.range(0, conditional)
                .mapToObj(i -> new Variant("v" + i, Optional.of(new StandOut(boundary(20, 50), boundary(0, 20)))));
        Stream<Variant> rest = Stream.of(new Variant("rest", Optional.empty()));
        return random.nextBoolean()
                ? List.of()
                : Stream.concat(conditionals, rest).toList();
    }

    private BigDecimal boundary(int leastTenths, int mostTenths) {
        return BigDecimal.valueOf(leastTenths + random.nextInt(mostTenths - leastTenths + 1), 1);
    }

    /** Returns answers to all affirmations but {@code open} of them, about one in six of them without opinion. */
    Answers answers(Questionnaire questionnaire, int open) {
        Answers answers = Answers.none();
        for (String id : shuffledIds(questionnaire).subList(open, questionnaire.size())) {
            answers = answers.with(id, answer());
        }
        return answers;
    }

    Answer answer() {
        int value = random.nextInt(6);
        return value == 0 ? NoOpinion.NO_OPINION : Level.of(value);
    }

    List<String> shuffledIds(Questionnaire questionnaire) {
        List<String> ids = new ArrayList<>(
                questionnaire.affirmations().stream().map(Affirmation::id).toList());
        Collections.shuffle(ids, random);
        return ids;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
