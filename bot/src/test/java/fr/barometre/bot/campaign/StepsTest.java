package fr.barometre.bot.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Role;
import fr.barometre.scoring.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a new snapshot is published, and what of the groups. */
class StepsTest {
    private final SmallWorld world = new SmallWorld(new Steps(SmallWorld.QUESTIONNAIRE, 3, 4, SmallWorld::seal));

    private void join(Role role, String... members) {
        for (String member : members) {
            world.answers(member, role, 4);
        }
        world.look();
    }

    private List<Integer> counts() {
        return world.releases().stream().map(r -> r.total().respondents()).toList();
    }

    @Test
    void nothingIsPublishedOfFewerThanTheThreshold() {
        join(Role.OFFICIAL, "a", "b");

        assertThat(world.releases()).isEmpty();
    }

    @Test
    void aNewOneTakesAsManyNewAnswers() {
        join(Role.OFFICIAL, "a", "b", "c");
        join(Role.OFFICIAL, "d", "e");
        assertThat(counts()).containsExactly(3);

        join(Role.OFFICIAL, "f");

        assertThat(counts()).containsExactly(3, 6);
    }

    @Test
    void lookingAgainPublishesNothing() {
        join(Role.OFFICIAL, "a", "b", "c");
        world.look();

        assertThat(counts()).containsExactly(3);
    }

    @Test
    void whoLeavesShowsWithTheNextOne() {
        join(Role.OFFICIAL, "a", "b", "c");
        world.leaves("a");
        world.look();
        assertThat(counts()).containsExactly(3);

        join(Role.OFFICIAL, "d", "e", "f");

        assertThat(counts()).containsExactly(3, 5);
    }

    @Test
    void correctionsOfEnoughPeopleMakeANewOne() {
        join(Role.OFFICIAL, "a", "b", "c");
        world.answers("a", Role.OFFICIAL, 9);
        world.answers("b", Role.OFFICIAL, 9);
        world.look();
        assertThat(counts()).containsExactly(3);

        world.answers("c", Role.OFFICIAL, 9);
        world.look();

        assertThat(counts()).containsExactly(3, 3);
        assertThat(world.releases().getLast().total().of("a").at(Level.COMPLETE))
                .isEqualTo(3);
    }

    @Test
    void answersThatWerePublishedBeforeAreNotNewAgain() {
        join(Role.OFFICIAL, "a", "b", "c");
        for (int state : new int[] {9, 4}) {
            for (String member : new String[] {"a", "b", "c"}) {
                world.answers(member, Role.OFFICIAL, state);
            }
            world.look();
        }

        assertThat(counts()).as("forth, and not back").containsExactly(3, 3);
    }

    @Test
    void groupsAreShownOnceNobodyCanBeToldApart() {
        join(Role.OFFICIAL, "a", "b", "c");
        assertThat(world.releases().getLast().groups()).isEmpty();

        join(Role.CIO, "x", "y", "z");

        assertThat(world.releases().getLast().groups().orElseThrow().elected().respondents())
                .isEqualTo(3);
        assertThat(world.releases()
                        .getLast()
                        .groups()
                        .orElseThrow()
                        .management()
                        .respondents())
                .isEqualTo(3);
    }

    @Test
    void groupsAreWithheldWhileOneOfThemHasFewInTheSteps() {
        world.answers("x", Role.CIO, 1);
        join(Role.OFFICIAL, "a", "b", "c");
        world.answers("y", Role.CIO, 1);
        join(Role.OFFICIAL, "d", "e", "f");
        world.answers("z", Role.CIO, 1);
        // Three in all, but the totals of each step are known: their own would tell one of each apart.
        join(Role.OFFICIAL, "g", "h", "i");

        assertThat(world.releases().getLast().groups()).isPresent();
        assertThat(counts()).containsExactly(4, 8, 12);
        assertThat(world.releases().get(1).groups()).isEmpty();
    }

    @Test
    void somebodyElseAloneKeepsTheGroupsBack() {
        world.answers("p", Role.AGENT, 1);
        world.answers("x", Role.CIO, 1);
        world.answers("y", Role.CIO, 1);
        world.answers("z", Role.CIO, 1);
        join(Role.OFFICIAL, "a", "b", "c");

        assertThat(world.releases().getLast().groups()).isEmpty();
    }

    @Test
    void spreadIsToldFromTheThresholdOfDistributionsOn() {
        join(Role.OFFICIAL, "a", "b", "c");
        assertThat(world.releases().getLast().spreads()).isEmpty();

        join(Role.OFFICIAL, "d", "e", "f");

        assertThat(world.releases().getLast().spreads()).containsKey("t");
    }
}
