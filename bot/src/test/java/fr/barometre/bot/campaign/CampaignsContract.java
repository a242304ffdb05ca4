package fr.barometre.bot.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Kind;
import fr.barometre.bot.conversation.Population;
import fr.barometre.bot.conversation.Role;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import fr.barometre.scoring.Questionnaire;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of campaigns keeps to. */
public abstract class CampaignsContract {
    protected final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    protected static final CampaignId ID = new CampaignId("CCCCCCCCCCCCCCCCCCCCCC");
    protected static final CampaignId OTHER = new CampaignId("DDDDDDDDDDDDDDDDDDDDDD");
    protected static final String DSI = "teams:AAAAAAAAAAAAAAAAAAAAAA";
    protected static final String DGS = "telegram:BBBBBBBBBBBBBBBBBBBBBB";
    private static final String MEMBER = "MMMMMMMMMMMMMMMMMMMMMM";

    protected abstract Campaigns campaigns();

    /** Returns a questionnaire that the keeper knows. */
    protected abstract Questionnaire questionnaire();

    protected Campaign campaign(CampaignId id, String code, Instant foundedAt) {
        return new Campaign(
                id,
                code,
                "Ville de Zorn",
                Kind.TOWN,
                Population.FROM_20_000,
                questionnaire().edition(),
                5,
                10,
                foundedAt,
                now.plus(Duration.ofDays(14)),
                false,
                Optional.empty(),
                false);
    }

    protected Campaign zorn() {
        return campaign(ID, "0123456789ABC", now);
    }

    protected Response response(long version, int level) {
        String first = questionnaire().affirmations().getFirst().id();
        String second = questionnaire().affirmations().get(1).id();
        return new Response(
                MEMBER,
                version,
                Optional.of(Role.OFFICIAL),
                Answers.none().with(first, Level.of(level)).with(second, NoOpinion.NO_OPINION),
                false,
                Map.of(questionnaire().themes().getFirst().id(), "Un café « numérique »."),
                Optional.of(DGS));
    }

    protected void report(Response response, Optional<Pace> pace, Instant now) {
        campaigns().report(ID, questionnaire().edition(), response, pace, now);
    }

    @Test
    void belongsToItsFounderAlone() {
        campaigns().found(zorn(), DSI);

        assertThat(campaigns().owned(ID, DSI)).contains(zorn());
        assertThat(campaigns().owned(ID, DGS)).isEmpty();
        assertThat(campaigns().ownedBy(DGS)).isEmpty();
    }

    @Test
    void isFoundedOnce() {
        campaigns().found(zorn(), DSI);
        campaigns().change(zorn().renamed("Zorn"));
        campaigns().found(zorn(), DSI);

        assertThat(campaigns().ownedBy(DSI)).containsExactly(zorn().renamed("Zorn"));
    }

    @Test
    void listsTheNewestFirst() {
        campaigns().found(campaign(OTHER, "1123456789ABC", now.minusSeconds(60)), DSI);
        campaigns().found(zorn(), DSI);

        assertThat(campaigns().ownedBy(DSI)).extracting(Campaign::id).containsExactly(ID, OTHER);
    }

    @Test
    void isOpenedByItsCodeUntilAnotherTakesItsPlace() {
        campaigns().found(zorn(), DSI);
        assertThat(campaigns().opening("0123456789ABC", now)).isEqualTo(new Campaigns.Opening.Invites(zorn()));

        campaigns().change(zorn().behind("9123456789ABC"));

        assertThat(campaigns().opening("0123456789ABC", now)).isEqualTo(new Campaigns.Opening.Unknown());
        assertThat(campaigns().opening("9123456789ABC", now))
                .isEqualTo(new Campaigns.Opening.Invites(zorn().behind("9123456789ABC")));
    }

    @Test
    void isSharedByACodeThatServesOnce() {
        campaigns().found(zorn(), DSI);
        campaigns().offer(ID, "2123456789ABC", now.plusSeconds(600));
        assertThat(campaigns().opening("2123456789ABC", now)).isEqualTo(new Campaigns.Opening.Shares(zorn()));

        assertThat(campaigns().useUp("2123456789ABC", DGS)).isTrue();
        assertThat(campaigns().useUp("2123456789ABC", DGS)).as("the same again").isTrue();
        assertThat(campaigns().useUp("2123456789ABC", "web:X")).isFalse();
        campaigns().offer(ID, "2123456789ABC", now.plusSeconds(600));

        assertThat(campaigns().opening("2123456789ABC", now)).isEqualTo(new Campaigns.Opening.Used());
        campaigns().share(ID, DGS);
        assertThat(campaigns().ownedBy(DGS)).containsExactly(zorn());
    }

    @Test
    void isLeftByAnOwnerButNotByTheLast() {
        campaigns().found(zorn(), DSI);
        campaigns().unshare(ID, DSI);
        assertThat(campaigns().ownedBy(DSI)).hasSize(1);

        campaigns().share(ID, DGS);
        campaigns().unshare(ID, DSI);

        assertThat(campaigns().ownedBy(DSI)).isEmpty();
        assertThat(campaigns().ownedBy(DGS)).hasSize(1);
    }

    @Test
    void keepsTheNewestResponseOfAMember() {
        campaigns().found(zorn(), DSI);
        report(response(2, 4), Optional.empty(), now);
        report(response(1, 1), Optional.empty(), now);
        report(response(2, 1), Optional.empty(), now);

        assertThat(campaigns().responses(zorn())).containsExactly(response(2, 4));
    }

    @Test
    void takesAResponseOutSoThatNoOlderReportBringsItBack() {
        campaigns().found(zorn(), DSI);
        report(response(2, 4), Optional.empty(), now);
        campaigns().withdraw(ID, MEMBER, 5);
        report(response(5, 4), Optional.empty(), now);
        assertThat(campaigns().responses(zorn())).isEmpty();

        report(response(6, 3), Optional.empty(), now);

        assertThat(campaigns().responses(zorn())).containsExactly(response(6, 3));
    }

    @Test
    void takesNoReportOnceItIsOver() {
        campaigns().found(zorn(), DSI);
        report(response(1, 4), Optional.empty(), zorn().closesAt());
        campaigns().change(zorn().closedNow());
        report(response(2, 4), Optional.empty(), now);
        assertThat(campaigns().responses(zorn())).isEmpty();

        campaigns().change(zorn().closedNow().reopenedUntil(zorn().closesAt()));
        report(response(3, 4), Optional.empty(), now);

        assertThat(campaigns().responses(zorn())).hasSize(1);
    }

    @Test
    void countsATimeOnlyWithTheResponseThatItCameWith() {
        Pace pace = new Pace(questionnaire().affirmations().getFirst().id(), 42);
        campaigns().found(zorn(), DSI);
        report(response(1, 4), Optional.of(pace), now);
        report(response(1, 4), Optional.of(pace), now);

        assertThat(campaigns().paces(ID))
                .containsExactly(Map.entry(pace.affirmation(), Map.of(Duration.ofSeconds(60), 1L)));
    }

    @Test
    void notesWhatWasShownInOrderAndOnce() {
        campaigns().found(zorn(), DSI);

        assertThat(campaigns().showed(ID, 0, new byte[] {1})).isTrue();
        assertThat(campaigns().showed(ID, 0, new byte[] {2}))
                .as("another one under that number")
                .isFalse();
        assertThat(campaigns().showed(ID, 2, new byte[] {2}))
                .as("a number left out")
                .isFalse();
        assertThat(campaigns().showed(ID, 1, new byte[] {3})).isTrue();

        assertThat(campaigns().shown(ID)).containsExactly(new byte[] {1}, new byte[] {3});
    }

    @Test
    void remembersWhenRemindersWereAskedFor() {
        campaigns().found(zorn(), DSI);
        assertThat(campaigns().calledAt(ID)).isEmpty();

        campaigns().change(zorn().called(now));

        assertThat(campaigns().calledAt(ID)).contains(now);
    }

    @Test
    void isGoneForAllOnceErased() {
        campaigns().found(zorn(), DSI);
        campaigns().share(ID, DGS);
        campaigns().offer(ID, "2123456789ABC", now.plusSeconds(600));
        report(response(1, 4), Optional.empty(), now);
        campaigns().showed(ID, 0, new byte[] {1});
        campaigns().withdraw(ID, "another", 1);

        campaigns().erase(ID);
        campaigns().erase(ID);
        report(response(2, 4), Optional.empty(), now);

        assertThat(campaigns().ownedBy(DSI)).isEmpty();
        assertThat(campaigns().ownedBy(DGS)).isEmpty();
        assertThat(campaigns().opening("0123456789ABC", now)).isEqualTo(new Campaigns.Opening.Unknown());
        assertThat(campaigns().opening("2123456789ABC", now)).isEqualTo(new Campaigns.Opening.Unknown());
        assertThat(campaigns().responses(zorn())).isEmpty();
        assertThat(campaigns().shown(ID)).isEqualTo(List.of());
        erased();
    }

    /** Looks behind the port, once everything is erased. */
    protected void erased() {}
}
