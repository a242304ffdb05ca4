package fr.barometre.bot.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Nothing that was ever published of a campaign, in whatever way it is reckoned with, tells anything of fewer people
 * than the threshold. Each rule that sees to it is also taken away, and the attack then succeeds.
 */
class SubtractionAttackTest {
    private static final List<Role> ROLES = List.of(Role.OFFICIAL, Role.CIO, Role.AGENT);
    private static final int LOOKS = 3;
    private static final int GONE = 0;

    @Test
    void everyHistoryOfFourPeopleOverThreeLooks() {
        Count count = everyHistory(() -> steps(2));

        assertThat(count.histories).isEqualTo(395_010);
        assertThat(count.broken).isZero();
        assertThat(count.withGroups).as("histories in which groups were shown").isPositive();
    }

    @Test
    void longHistoriesOfManyPeople() {
        int groups = 0;
        for (long seed = 1; seed <= 60; seed++) {
            SmallWorld world = history(new Random(seed), steps(3), 14, 90);
            assertThat(world.broken(3)).as("seed %s", seed).isFalse();
            groups += (int) world.releases().stream()
                    .filter(r -> r.groups().isPresent())
                    .count();
        }
        assertThat(groups).as("releases with groups").isPositive();
    }

    @Test
    void succeedsIfTooFewNewAnswersMakeARelease() {
        assertThat(everyHistory(() -> new Weak(2) {
                            @Override
                            long fewestNew(int fewest) {
                                return fewest - 1L;
                            }
                        })
                        .broken)
                .isPositive();
    }

    @Test
    void succeedsIfAnswersPublishedBeforeCountAsNew() {
        assertThat(everyHistory(() -> new Weak(2) {
                            @Override
                            boolean isNew(Ledger ledger, String member, long state) {
                                return true;
                            }
                        })
                        .broken)
                .isPositive();
    }

    @Test
    void succeedsIfGroupsShowWheneverEachIsLargeEnough() {
        int broken = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Steps weak = new Weak(3) {
                @Override
                boolean groupsMayShow(Ledger ledger, int threshold) {
                    return true;
                }
            };
            broken += history(new Random(seed), weak, 14, 90).broken(3) ? 1 : 0;
        }
        assertThat(broken).isPositive();
    }

    private static Steps steps(int threshold) {
        return new Steps(SmallWorld.QUESTIONNAIRE, threshold, threshold, SmallWorld::seal);
    }

    private static class Weak extends Steps {
        Weak(int threshold) {
            super(SmallWorld.QUESTIONNAIRE, threshold, threshold, SmallWorld::seal);
        }
    }

    private static final class Count {
        private int histories;
        private int broken;
        private int withGroups;
    }

    /**
     * Everybody is in one of three states at each look: not there, or with one of two answers; and of one of two
     * groups. People of one group are alike, so that histories are taken once for all orders.
     */
    private static Count everyHistory(Supplier<Steps> steps) {
        Count count = new Count();
        everyHistory(steps, new ArrayList<>(), 0, count);
        return count;
    }

    private static void everyHistory(Supplier<Steps> steps, List<Integer> people, int from, Count count) {
        if (count.broken > 0) {
            return;
        }
        if (people.size() == 4) {
            play(steps.get(), people, count);
            return;
        }
        for (int kind = from; kind < 2 * 27; kind++) {
            people.add(kind);
            everyHistory(steps, people, kind, count);
            people.removeLast();
        }
    }

    private static void play(Steps steps, List<Integer> people, Count count) {
        SmallWorld world = new SmallWorld(steps);
        for (int look = 0; look < LOOKS; look++) {
            for (int i = 0; i < people.size(); i++) {
                int state = people.get(i) % 27 / (int) Math.pow(3, look) % 3;
                String member = "m" + i;
                if (state == GONE) {
                    world.leaves(member);
                } else {
                    world.answers(member, ROLES.get(people.get(i) / 27), state);
                }
            }
            world.look();
        }
        count.histories++;
        count.broken += world.broken(2) ? 1 : 0;
        count.withGroups += world.releases().stream().anyMatch(r -> r.groups().isPresent()) ? 1 : 0;
    }

    private static SmallWorld history(Random random, Steps steps, int people, int events) {
        SmallWorld world = new SmallWorld(steps);
        for (int i = 0; i < events; i++) {
            int who = random.nextInt(people);
            String member = "m" + who;
            if (world.takesPart(member) && random.nextInt(4) == 0) {
                world.leaves(member);
            } else {
                world.answers(member, ROLES.get(who < 6 ? 0 : who < 11 ? 1 : 2), random.nextInt(10));
            }
            if (random.nextInt(3) == 0) {
                world.look();
            }
        }
        world.look();
        return world;
    }
}
