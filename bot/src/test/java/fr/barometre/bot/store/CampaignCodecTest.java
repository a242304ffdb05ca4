package fr.barometre.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Response;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Kind;
import fr.barometre.bot.conversation.Population;
import fr.barometre.bot.conversation.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Campaigns and responses that came to harm in the store. */
class CampaignCodecTest {
    private static final String MEMBER = "M".repeat(22);
    private static final Campaign ZORN = new Campaign(
            new CampaignId("C".repeat(22)),
            "0123456789ABC",
            "Ville de Zorn",
            Kind.TOWN,
            Population.FROM_20_000,
            Samples.QUESTIONNAIRE.edition(),
            5,
            10,
            Instant.parse("2026-11-24T08:00:00Z"),
            Instant.parse("2026-12-08T08:00:00Z"),
            false,
            Optional.empty(),
            false);
    private static final Response RESPONSE = new Response(
            MEMBER,
            7,
            Optional.of(Role.OFFICIAL),
            Samples.halfWay().session().given(),
            false,
            Map.of("theme0", "Une initiative"),
            Optional.of("theme0.une-affirmation-1"));

    private final ResponseCodec responses = new ResponseCodec(Samples.CATALOG);
    private final ResponseCodec.Reader reader = responses.reader(Samples.QUESTIONNAIRE.edition());

    @Test
    void aDamagedCampaignIsReadOrSaidToBeUnreadableAndNothingElse() {
        byte[] entry = CampaignCodec.encode(ZORN);
        assertThat(CampaignCodec.decode(entry)).isEqualTo(ZORN);

        damaged(entry, CampaignCodec::decode);
    }

    @Test
    void aDamagedResponseIsReadOrSaidToBeUnreadableAndNothingElse() {
        byte[] entry = responses.encode(RESPONSE, Samples.QUESTIONNAIRE.edition());
        assertThat(reader.decode(MEMBER, entry)).isEqualTo(RESPONSE);

        damaged(entry, bytes -> reader.decode(MEMBER, bytes));
    }

    @Test
    void whatIsCutShortIsSaidToBeDamaged() {
        byte[] campaign = CampaignCodec.encode(ZORN);
        byte[] response = responses.encode(RESPONSE, Samples.QUESTIONNAIRE.edition());

        assertThatThrownBy(() -> CampaignCodec.decode(Arrays.copyOf(campaign, campaign.length / 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A campaign is damaged.");
        for (int length : new int[] {0, 1, 3, response.length / 2}) {
            assertThatThrownBy(() -> reader.decode(MEMBER, Arrays.copyOf(response, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("A response is damaged.");
        }
    }

    /** Flips one bit here and there, and cuts. */
    private static void damaged(byte[] entry, Consumer<byte[]> decoding) {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] damaged = Arrays.copyOf(entry, entry.length - (random.nextBoolean() ? random.nextInt(9) : 0));
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                decoding.accept(damaged);
            } catch (IllegalStateException unreadable) {
                assertThat(unreadable).as("seed %d", seed).hasMessageFindingMatch("damaged|newer version|this version");
            }
        }
    }
}
