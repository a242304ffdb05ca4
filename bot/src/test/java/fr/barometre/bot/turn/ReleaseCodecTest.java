package fr.barometre.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.barometre.bot.campaign.Release;
import fr.barometre.bot.campaign.Response;
import fr.barometre.bot.campaign.Steps;
import fr.barometre.bot.conversation.Role;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import fr.barometre.scoring.Questionnaire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseCodecTest {
    private static final Questionnaire QUESTIONNAIRE =
            PublishedSurveys.catalog().preferred().questionnaire();
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00.123Z");
    private static final List<Role> ROLES = List.of(Role.values());
    private final ReleaseCodec codec = new ReleaseCodec(QUESTIONNAIRE);

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 40, 500})
    void bringsBackEveryReleaseOfAHistory(int people) {
        Members members = new Members(new Pseudonyms(new byte[32]));
        Steps steps = new Steps(QUESTIONNAIRE, 5, 10, members.seal());
        Random random = new Random(people);
        List<Response> responses = new ArrayList<>();
        List<Release> releases = new ArrayList<>();
        while (responses.size() < people) {
            responses.add(response(random, responses.size()));
            if (random.nextInt(9) == 0) {
                responses.remove(random.nextInt(responses.size()));
            }
            steps.next(releases, responses, NOW).ifPresent(releases::add);
        }

        assertThat(releases)
                .isNotEmpty()
                .allSatisfy(release ->
                        assertThat(codec.decode(codec.encode(release))).isEqualTo(release));
    }

    @Test
    void aNewerFormatIsLeftToTheVersionThatWroteIt() {
        assertThatThrownBy(() -> codec.decode(new byte[] {9}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("format 9", "Start the version that wrote it");
    }

    private static Response response(Random random, int number) {
        Answers answers = Answers.none();
        for (Affirmation affirmation : QUESTIONNAIRE.affirmations()) {
            int roll = random.nextInt(6);
            answers = answers.with(affirmation.id(), roll == 0 ? NoOpinion.NO_OPINION : Level.of(roll));
        }
        Role role = ROLES.get(random.nextInt(ROLES.size()));
        return new Response(
                String.format("%022d", number + 1000 * random.nextInt(1000)),
                1,
                Optional.of(role),
                answers,
                true,
                Map.of(),
                Optional.empty());
    }
}
