package fr.barometre.bot.store;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.campaign.Response;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Kind;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Population;
import fr.barometre.bot.conversation.Role;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.questionnaire.PublishedSurveys;
import fr.barometre.bot.screen.Reply;
import fr.barometre.bot.screen.Screens;
import fr.barometre.bot.screen.TestScreens;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.PublishedTexts;
import fr.barometre.bot.turn.Desk;
import fr.barometre.bot.turn.Desks;
import fr.barometre.bot.turn.InMemorySessions;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import fr.barometre.scoring.Questionnaire;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * How long a campaign's snapshot takes, from the lookup in a real Redis to the screen, as the campaign grows. A
 * program, not a test.
 *
 * <p>A look either finds what was published, or publishes another release first. The owner of the worst case has looked
 * after every fifth response, so that as many releases are kept as there can be.
 */
final class SnapshotSpeed {
    private static final CampaignId ID = new CampaignId("CCCCCCCCCCCCCCCCCCCCCC");
    private static final Respondent OWNER = new Respondent("web", "OOOOOOOOOOOOOOOOOOOOOO");
    private static final int THRESHOLD = 5;
    private static final int LOOKS = 100;
    private static final List<Role> ROLES = List.of(Role.values());
    private static final PrintStream OUT = System.out;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final RedisAtHand redis;
    private final Questionnaire questionnaire;
    private final Screens screens;
    private final Campaigns campaigns;
    private final Desk desk;
    private final Session owner;
    private final Random random = new Random(1);
    private int responses;

    private SnapshotSpeed(RedisAtHand redis) {
        this.redis = redis;
        Catalog catalog = PublishedSurveys.catalog();
        questionnaire = catalog.preferred().questionnaire();
        screens = TestScreens.of(catalog, PublishedTexts.read());
        campaigns =
                new RedisCampaigns(redis.link(), new ResponseCodec(catalog), Duration.ofDays(760), Duration.ofDays(90));
        desk = Desks.inMemory(catalog, new InMemorySessions(), campaigns);
        owner = Session.fresh(questionnaire.edition(), Language.FR, now).at(new Place.OfCampaign(ID, Page.SNAPSHOT));
    }

    public static void main(String[] arguments) throws Exception {
        RedisAtHand redis = new RedisAtHand();
        redis.start();
        try {
            SnapshotSpeed speed = new SnapshotSpeed(redis);
            speed.measure(300, 300);
            OUT.println(
                    "responses | releases | KB of responses | KB of releases | look ms p50 | p95 | publishing ms p50 | p95");
            for (int size : new int[] {25, 300, 1_250, 5_000}) {
                speed.measure(size, size);
                speed.measure(size, THRESHOLD);
            }
        } finally {
            redis.stop();
        }
    }

    private void measure(int size, int each) {
        redis.empty();
        responses = 0;
        campaigns.found(campaign(), OWNER.channel() + ":" + OWNER.key());
        while (responses < size) {
            more(each);
            look();
        }
        double[] looks = new double[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            looks[i] = look();
        }
        int releases = campaigns.shown(ID).size();
        long bytes = campaigns.shown(ID).stream().mapToLong(r -> r.length).sum();
        double[] publishing = new double[LOOKS / 2];
        for (int i = 0; i < publishing.length; i++) {
            more(THRESHOLD);
            publishing[i] = look();
        }
        if (campaigns.shown(ID).size() != releases + publishing.length) {
            throw new IllegalStateException("Not every look published.");
        }
        OUT.printf(
                "%d | %d | %d | %d | %.1f | %.1f | %.1f | %.1f%n",
                size,
                releases,
                redis.commands().memoryUsage(CampaignKeys.responses(ID)) / 1000,
                bytes / 1000,
                share(looks, 50),
                share(looks, 95),
                share(publishing, 50),
                share(publishing, 95));
    }

    /** Shows the owner the snapshot, and returns how many milliseconds that took. */
    private double look() {
        long start = System.nanoTime();
        Reply reply = screens.reply(owner, Optional.empty(), desk.facts(OWNER, owner, now));
        double took = (System.nanoTime() - start) / 1e6;
        if (!reply.screen().name().equals("campaign-snapshot")) {
            throw new IllegalStateException("Shown: " + reply.screen().name());
        }
        return took;
    }

    private void more(int count) {
        for (int i = 0; i < count; i++) {
            campaigns.report(ID, questionnaire.edition(), response(), Optional.empty(), now);
        }
    }

    private Response response() {
        Answers answers = Answers.none();
        for (Affirmation affirmation : questionnaire.affirmations()) {
            int roll = random.nextInt(Level.values().length + 1);
            answers = answers.with(affirmation.id(), roll == 0 ? NoOpinion.NO_OPINION : Level.of(roll));
        }
        Optional<Role> role = Optional.of(ROLES.get(random.nextInt(ROLES.size())));
        return new Response(String.format("%022d", responses++), 1, role, answers, true, Map.of(), Optional.empty());
    }

    private Campaign campaign() {
        return new Campaign(
                ID,
                "0123456789ABC",
                "Ville de Zorn",
                Kind.TOWN,
                Population.FROM_20_000,
                questionnaire.edition(),
                THRESHOLD,
                2 * THRESHOLD,
                now,
                now.plus(Duration.ofDays(14)),
                false,
                Optional.empty(),
                false);
    }

    private static double share(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
