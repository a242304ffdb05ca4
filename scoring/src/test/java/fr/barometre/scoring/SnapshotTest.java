package fr.barometre.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
    private static final Questionnaire ALL = Barometer2018.QUESTIONNAIRE;

    private static Answers answers(Random random, int lowest, int highest) {
        Answers answers = Answers.none();
        for (Affirmation affirmation : ALL.affirmations()) {
            int roll = random.nextInt(10);
            if (roll == 0) {
                answers = answers.with(affirmation.id(), NoOpinion.NO_OPINION);
            } else if (roll > 1) {
                answers = answers.with(affirmation.id(), Level.of(lowest + random.nextInt(highest - lowest + 1)));
            }
        }
        return answers;
    }

    private static List<Answers> council(long seed, int people) {
        Random random = new Random(seed);
        List<Answers> council = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            council.add(answers(random, 1 + random.nextInt(2), 4 + random.nextInt(2)));
        }
        return council;
    }

    private static Snapshot snapshot(List<Answers> council, int threshold) {
        return Snapshot.of(ALL, Tally.of(ALL, council), threshold);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheMeanOfAffirmationValuesByAnotherReckoning(long seed) {
        List<Answers> council = council(seed, 5 + (int) seed * 7);
        Snapshot snapshot = snapshot(council, 5);
        BigInteger common = BigInteger.ONE;
        for (int i = 2; i < 100; i++) {
            common = common.multiply(BigInteger.valueOf(i)).divide(common.gcd(BigInteger.valueOf(i)));
        }
        BigInteger sum = BigInteger.ZERO;
        int count = 0;
        for (Affirmation affirmation : ALL.affirmations()) {
            int levels = 0;
            int raters = 0;
            for (Answers answers : council) {
                if (answers.of(affirmation.id()).orElse(NoOpinion.NO_OPINION) instanceof Level level) {
                    levels += level.value();
                    raters++;
                }
            }
            if (raters >= 5) {
                sum = sum.add(common.multiply(BigInteger.valueOf(levels)).divide(BigInteger.valueOf(raters)));
                count++;
            }
        }

        assertThat(snapshot.general().fraction())
                .isEqualTo(new Fraction(sum, common.multiply(BigInteger.valueOf(count))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheSameInWhateverOrderPeopleCame(long seed) {
        List<Answers> council = council(seed, 30);
        List<Answers> shuffled = new ArrayList<>(council);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Tally.of(ALL, shuffled)).isEqualTo(Tally.of(ALL, council));
        assertThat(Spread.of(ALL, shuffled, 5)).isEqualTo(Spread.of(ALL, council, 5));
    }

    @Test
    void isNotMovedByWhoHasNoOpinion() {
        List<Answers> council = council(1, 12);
        Answers none = Answers.none();
        for (Affirmation affirmation : ALL.affirmations()) {
            none = none.with(affirmation.id(), NoOpinion.NO_OPINION);
        }
        List<Answers> more = new ArrayList<>(council);
        more.add(none);

        assertThat(snapshot(more, 5).general()).isEqualTo(snapshot(council, 5).general());
        assertThat(snapshot(more, 5).byTheme()).isEqualTo(snapshot(council, 5).byTheme());
    }

    @Test
    void isAsBeforeOnceSomebodyHasLeft() {
        List<Answers> council = council(1, 12);
        List<Answers> more = new ArrayList<>(council);
        more.add(answers(new Random(9), 1, 5));
        assertThat(snapshot(more, 5).general())
                .isNotEqualTo(snapshot(council, 5).general());

        more.removeLast();

        assertThat(snapshot(more, 5).general()).isEqualTo(snapshot(council, 5).general());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void placesOneAloneAsTheirOwnAnswersDo(long seed) {
        Answers answers = answers(new Random(seed), 1 + (int) (seed % 3), 3 + (int) (seed % 3));
        Snapshot alone = snapshot(List.of(answers), 1);

        assertThat(alone.placement().map(Placement::outcome))
                .isEqualTo(Placement.of(ALL, answers).map(Placement::outcome));
        assertThat(alone.general().fraction())
                .isEqualTo(Maturity.of(ALL, answers).general().fraction());
        assertThat(alone.provisional()).isEqualTo(Maturity.of(ALL, answers).provisional());
    }

    @Test
    void leavesOutWhatFewerThanTheThresholdHaveRated() {
        List<Answers> council = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Answers answers = Answers.none().with("strategie.portage", Level.of(2));
            council.add(i < 4 ? answers.with("strategie.approche", Level.of(5)) : answers);
        }
        Snapshot snapshot = snapshot(council, 5);

        assertThat(snapshot.value("strategie.approche").isAssessed()).isFalse();
        assertThat(snapshot.theme("strategie").fraction()).isEqualTo(Fraction.of(2, 1));
        assertThat(snapshot.theme("usagers").isAssessed()).isFalse();
        assertThat(snapshot(council, 4).theme("strategie").fraction()).isEqualTo(Fraction.of(7, 2));
    }

    /** Whatever those without opinion would have said, the category lies between the two extremes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void knowsWhetherNoOpinionDecidesTheCategory(long seed) {
        Random random = new Random(seed);
        List<Answers> council = council(seed, 9);
        Snapshot snapshot = snapshot(council, 1);
        for (int i = 0; i < 200; i++) {
            List<Answers> completed = new ArrayList<>();
            for (Answers answers : council) {
                Answers complete = answers;
                for (Map.Entry<String, Answer> entry : answers.byAffirmation().entrySet()) {
                    if (entry.getValue() == NoOpinion.NO_OPINION) {
                        int level = random.nextBoolean() ? 1 + random.nextInt(5) : i % 2 == 0 ? 1 : 5;
                        complete = complete.with(entry.getKey(), Level.of(level));
                    }
                }
                completed.add(complete);
            }
            Snapshot then = snapshot(completed, 1);
            assertThat(then.general())
                    .isBetween(
                            snapshot.withNoOpinionAs(Level.of(1)).general(),
                            snapshot.withNoOpinionAs(Level.of(5)).general());
            if (snapshot.categoryStandsWhateverNoOpinion()) {
                assertThat(then.placement().map(Placement::category))
                        .isEqualTo(snapshot.placement().map(Placement::category));
            }
        }
    }

    @Test
    void countsTheLevelsThatAreMissingToTheNextCategory() {
        List<Answers> council = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Answers answers = Answers.none();
            for (Affirmation affirmation : ALL.affirmations()) {
                answers = answers.with(affirmation.id(), Level.of(2));
            }
            council.add(answers);
        }
        Ascent ascent = Ascent.of(snapshot(council, 5)).orElseThrow();

        assertThat(ascent.next().id()).isEqualTo("pragmatique");
        // 46 affirmations at 2 miss 0.90 each to 2.90: 41.4, so 42.
        assertThat(ascent.levels()).isEqualTo(42);
        assertThat(ascent.lowest()).startsWith("strategie.portage").hasSize(5);
    }

    @Test
    void ranksDisagreementByVariance() {
        List<Answers> council = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            council.add(Answers.none()
                    .with("strategie.portage", Level.of(i % 2 == 0 ? 1 : 5))
                    .with("strategie.approche", Level.of(i % 2 == 0 ? 2 : 4))
                    .with("strategie.levier", Level.of(3)));
        }
        Snapshot snapshot = snapshot(council, 5);

        assertThat(snapshot.mostDisputed(5)).containsExactly("strategie.portage", "strategie.approche");
        assertThat(snapshot.tally().of("strategie.portage").variance()).isEqualTo(Fraction.of(4, 1));
        assertThat(snapshot.tally().of("strategie.portage").atLeast(Level.BEGUN))
                .isEqualTo(5);
    }

    @Test
    void comparesOnlyTheSameStatements() {
        Snapshot before = snapshot(
                Collections.nCopies(
                        5,
                        Answers.none().with("strategie.portage", Level.of(2)).with("strategie.approche", Level.of(1))),
                5);
        Snapshot now = snapshot(
                Collections.nCopies(
                        5,
                        Answers.none()
                                .with("strategie.portage", Level.of(4))
                                .with("strategie.approche", Level.of(5))
                                .with("usagers.ecoute", Level.of(5))),
                5);

        Movement movement = Movement.of(before, now, Set.of("strategie.portage", "usagers.ecoute"));

        assertThat(movement.byAffirmation()).isEqualTo(Map.of("strategie.portage", Fraction.of(2, 1)));
        assertThat(movement.byTheme()).isEqualTo(Map.of("strategie", Fraction.of(2, 1)));
    }

    @Test
    void saysBetweenWhichMeansHalfOfTheRespondentsAre() {
        List<Answers> council = new ArrayList<>();
        for (int level : List.of(1, 2, 2, 3, 4, 5, 5, 5)) {
            council.add(Answers.none().with("strategie.portage", Level.of(level)));
        }

        assertThat(Spread.of(ALL, council, 8))
                .isEqualTo(new LinkedHashMap<>(Map.of("strategie", new Spread(new Mean(2, 1), new Mean(5, 1)))));
        assertThat(Spread.of(ALL, council, 9)).isEmpty();
    }

    @Test
    void roundsNoFigureOverABoundary() {
        Average justBelow = Average.of(List.of(new Mean(1449, 500), new Mean(1449, 500)));

        assertThat(justBelow.atLeast(new BigDecimal("2.90"))).isFalse();
        assertThat(justBelow.rounded(1, Set.of(new BigDecimal("2.90")))).isEqualTo("2.898");
    }
}
