package fr.barometre.bot.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When responses may leave a campaign one by one, and what they say then. */
class RowsTest {
    private static final int FEWEST = 6;
    private static final int THRESHOLD = 3;

    private final SmallWorld world =
            new SmallWorld(new Steps(SmallWorld.QUESTIONNAIRE, THRESHOLD, FEWEST, SmallWorld::seal));

    private void join(Role role, String... members) {
        for (int i = 0; i < members.length; i++) {
            world.answers(members[i], role, i + 1);
        }
        world.look();
    }

    private Optional<Rows> rows() {
        return Rows.of(world.releases(), world.responses(), SmallWorld::seal, FEWEST, THRESHOLD);
    }

    @Test
    void areThoseOfTheLastReleaseWithTheirGroups() {
        join(Role.OFFICIAL, "a", "b", "c");
        join(Role.CIO, "d", "e", "f");

        assertThat(rows().orElseThrow().rows())
                .extracting(Rows.Row::group)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        Optional.of(Group.ELECTED),
                        Optional.of(Group.ELECTED),
                        Optional.of(Group.ELECTED),
                        Optional.of(Group.MANAGEMENT),
                        Optional.of(Group.MANAGEMENT),
                        Optional.of(Group.MANAGEMENT)));
    }

    @Test
    void sayNothingOfGroupsIfOneOfThemIsSmall() {
        join(Role.OFFICIAL, "a", "b", "c", "d");
        join(Role.CIO, "e", "f", "g");
        join(Role.AGENT, "h");
        join(Role.OFFICIAL, "i", "j");

        assertThat(rows().orElseThrow().rows())
                .hasSize(10)
                .allMatch(r -> r.group().isEmpty());
    }

    @Test
    void areNotGivenOfTooFew() {
        join(Role.OFFICIAL, "a", "b", "c", "d", "e");

        assertThat(rows()).isEmpty();
    }

    @Test
    void areNotGivenOnceSomebodyHasTakenTheirsOut() {
        join(Role.OFFICIAL, "a", "b", "c", "d", "e", "f", "g");
        world.leaves("a");

        assertThat(rows()).isEmpty();
    }

    @Test
    void areNotGivenOnceSomebodyHasChangedTheirs() {
        join(Role.OFFICIAL, "a", "b", "c", "d", "e", "f", "g");
        world.answers("a", Role.OFFICIAL, 9);

        assertThat(rows()).isEmpty();
    }

    @Test
    void leaveOutWhoIsNotPublishedYet() {
        join(Role.OFFICIAL, "a", "b", "c", "d", "e", "f");
        join(Role.OFFICIAL, "g");

        assertThat(rows().orElseThrow().rows()).hasSize(6);
    }

    @Test
    void comeInTheOrderOfTheirSealsWhateverTheOrderOfTheirComing() {
        join(Role.OFFICIAL, "a", "b", "c", "d", "e", "f");
        List<Response> turned = new ArrayList<>(world.responses());
        Collections.reverse(turned);

        assertThat(Rows.of(world.releases(), turned, SmallWorld::seal, FEWEST, THRESHOLD))
                .isEqualTo(rows());
    }
}
