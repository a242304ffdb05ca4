package fr.barometre.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final int STRIDE = 101;
    private static final int MOST_COUNT = 6;

    private record Total(int count, int sum) {}

    @Test
    void addEveryTotalOfTheOneToEveryTotalOfTheOther() {
        Random random = new Random(2018);
        for (int round = 0; round < 200; round++) {
            Set<Total> one = drawn(random);
            Set<Total> other = drawn(random);
            Set<Total> sums = new HashSet<>();
            one.forEach(a -> other.forEach(b -> sums.add(new Total(a.count + b.count, a.sum + b.sum))));
            assertThat(read(totals(one).plus(totals(other)))).isEqualTo(sums);
        }
    }

    @Test
    void joinTwoSets() {
        Random random = new Random(2018);
        for (int round = 0; round < 50; round++) {
            Set<Total> one = drawn(random);
            Set<Total> other = drawn(random);
            Set<Total> both = new HashSet<>(one);
            both.addAll(other);
            assertThat(read(totals(one).or(totals(other)))).isEqualTo(both);
        }
    }

    private static Set<Total> drawn(Random random) {
        Set<Total> drawn = new HashSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            drawn.add(new Total(random.nextInt(MOST_COUNT / 2 + 1), random.nextInt(STRIDE / 2 + 1)));
        }
        return drawn;
    }

    private static Totals totals(Set<Total> drawn) {
        Totals totals = Totals.none(STRIDE);
        for (Total total : drawn) {
            totals = totals.with(total.count, total.sum);
        }
        return totals;
    }

    private static Set<Total> read(Totals totals) {
        Set<Total> read = new HashSet<>();
        for (int count = 0; count <= MOST_COUNT; count++) {
            for (int sum = 0; sum < STRIDE; sum++) {
                if (totals.contains(count, sum)) {
                    read.add(new Total(count, sum));
                }
            }
        }
        return read;
    }
}
