package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.campaign.Campaigns;
import fr.barometre.bot.campaign.Change;
import fr.barometre.bot.campaign.Group;
import fr.barometre.bot.campaign.Release;
import fr.barometre.bot.campaign.Response;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Invitation;
import fr.barometre.bot.conversation.Kind;
import fr.barometre.bot.conversation.Membership;
import fr.barometre.bot.conversation.Pending;
import fr.barometre.bot.conversation.Population;
import fr.barometre.bot.conversation.Role;
import fr.barometre.bot.conversation.Ties;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.ReleaseCodec;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.StoreUnavailable;
import fr.barometre.bot.turn.Stored;
import fr.barometre.scoring.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names carried over from one pseudonym key to the next, in a real Redis. */
class RotationTest {
    private static final PseudonymKeys ONE = keys(1);
    private static final PseudonymKeys TWO = keys(1, 2);
    private static final PseudonymKeys THREE = keys(1, 2, 3);
    private static final CampaignId ID = new CampaignId("CCCCCCCCCCCCCCCCCCCCCC");
    private static final String CODE = "0123456789ABC";
    private static final String SHARED = "2123456789ABC";
    private static final int PEOPLE = 30;
    private static final ReleaseCodec RELEASES = new ReleaseCodec(Samples.QUESTIONNAIRE);

    @RegisterExtension
    static final RedisAtHand redis = new RedisAtHand();

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void everythingIsThereUnderTheNewNames() {
        fill();
        assertThat(rotation(ONE, TWO).run()).isEqualTo(new Rotation.Done(PEOPLE, PEOPLE + PEOPLE + 1, 8, 0));
        assertComplete(TWO);
        assertThat(text()).doesNotContain(names(ONE));

        assertThat(rotation(TWO, THREE).run().sessions()).isEqualTo(PEOPLE);
        assertComplete(THREE);
        assertThat(text()).doesNotContain(names(ONE)).doesNotContain(names(TWO));
        assertThat(rotation(TWO, THREE).run().isNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatWasBrokenOffIsBroughtToItsEnd(int seed) throws InterruptedException {
        fill();
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            Thread rotating = Thread.ofVirtual().start(() -> {
                try {
                    rotation(ONE, TWO).run();
                } catch (StoreUnavailable e) {
                    // Broken off.
                }
            });
            rotating.join(Duration.ofMillis(1 + random.nextInt(25)));
            rotating.interrupt();
            rotating.join();
        }
        rotation(ONE, TWO).run();

        assertComplete(TWO);
        assertThat(text()).doesNotContain(names(ONE));
    }

    @Test
    void whatCannotBeReadStaysAsItIs() {
        Respondent anne = ONE.pseudonyms().of("telegram", "1");
        redis.commands().psetex(Keys.session(anne), 60_000, "2;1;1;0;damaged".getBytes(ISO_8859_1));
        assertThat(rotation(ONE, TWO).run()).isEqualTo(new Rotation.Done(0, 0, 0, 1));
        assertThat(redis.commands().exists(Keys.session(anne))).isEqualTo(1);
    }

    @Test
    void aMemberUnderAThirdKeyIsAsGoodAsDamage() {
        Pseudonyms names = ONE.pseudonyms();
        Stored stranger = stored(keys(1, 9).pseudonyms(), 0);
        sessions(ONE).save(respondent(names, 0), stranger, now, Optional.empty());
        assertThat(rotation(ONE, TWO).run().left()).isEqualTo(1);
        assertThat(sessions(ONE).find(respondent(names, 0))).isEqualTo(new Found.Live(stranger));
    }

    @Test
    void whatWaitsForItsQuestionnaireIsTold() {
        fill();
        Catalog other = new Catalog(List.of(Samples.survey(Samples.questionnaire("other", 1, "t"))), "other");
        assertThat(new Rotation(redis.link(), other, ONE, TWO).waiting()).containsExactly("barometre-2018 version 1");
        assertThat(rotation(ONE, TWO).waiting()).isEmpty();
    }

    @Test
    void theBotStartsOnlyUnderTheKeyOfTheStore() {
        KeyMark mark = new KeyMark(redis.link());
        assertThat(mark.fault(ONE)).isEmpty();
        assertThat(mark.fault(keys(9)))
                .hasValueSatisfying(why -> assertThat(why).contains("filled under another key"));
        assertThat(mark.fault(TWO)).hasValueSatisfying(why -> assertThat(why).contains("run the verb rotate-key"));
        mark.begin(TWO, ONE);
        assertThat(mark.fault(ONE)).hasValueSatisfying(why -> assertThat(why).contains("has not ended"));
        assertThat(mark.fault(TWO)).hasValueSatisfying(why -> assertThat(why).contains("has not ended"));
        mark.settle(TWO);
        assertThat(mark.fault(TWO)).isEmpty();
        assertThatThrownBy(() -> new KeyWatch(redis.link(), mark, ONE).start())
                .isInstanceOf(ConfigurationFaults.class)
                .hasMessageContaining("barometre.pseudonym-key");
    }

    @Test
    void anInstanceThatRunsMeanwhileServesNobody() {
        RedisLink link = redis.link();
        KeyMark mark = new KeyMark(link);
        KeyWatch watch = new KeyWatch(link, mark, ONE);
        watch.start();
        try {
            new KeyMark(redis.link()).begin(TWO, ONE);
            await().untilAsserted(() ->
                    assertThatThrownBy(() -> link.call(r -> r.ping())).isInstanceOf(StoreUnavailable.class));
        } finally {
            watch.stop();
        }
    }

    private void fill() {
        Pseudonyms names = ONE.pseudonyms();
        for (int i = 0; i < PEOPLE; i++) {
            sessions(ONE).save(respondent(names, i), stored(names, i), now, Optional.of(now.plusSeconds(i)));
        }
        redis.commands().zadd(Keys.owed(respondent(names, 99)), 1, Keys.member(respondent(names, 99)));
        Campaigns campaigns = campaigns();
        campaigns.found(campaign(), owner(names, 0));
        campaigns.offer(ID, SHARED, now.plusSeconds(600));
        campaigns.useUp(SHARED, owner(names, 1));
        campaigns.share(ID, owner(names, 1));
        campaigns.report(ID, Samples.QUESTIONNAIRE.edition(), response(names), Optional.empty(), now);
        campaigns.withdraw(ID, member(names, 8), 3);
        campaigns.showed(ID, 0, RELEASES.encode(release(names)));
        RedisTransfers transfers = new RedisTransfers(redis.link());
        transfers.offer(respondent(names, 2), "12345678", now);
    }

    private void assertComplete(PseudonymKeys keys) {
        Pseudonyms names = keys.pseudonyms();
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(sessions(keys).find(respondent(names, i))).isEqualTo(new Found.Live(stored(names, i)));
            assertThat(redis.commands().pttl(Keys.session(respondent(names, i))))
                    .isBetween(
                            Duration.ofHours(23).toMillis(), Duration.ofDays(1).toMillis());
            assertThat(redis.commands().zscore(Keys.owed(respondent(names, i)), Keys.member(respondent(names, i))))
                    .isEqualTo((double) now.toEpochMilli());
            assertThat(redis.commands().zscore(Keys.remind(respondent(names, i)), Keys.member(respondent(names, i))))
                    .isEqualTo((double) now.plusSeconds(i).toEpochMilli());
        }
        assertThat(redis.commands().zscore(Keys.owed(respondent(names, 99)), Keys.member(respondent(names, 99))))
                .isEqualTo(1);
        Campaigns campaigns = campaigns();
        assertThat(campaigns.ownedBy(owner(names, 0))).containsExactly(campaign());
        assertThat(campaigns.ownedBy(owner(names, 1))).containsExactly(campaign());
        assertThat(campaigns.opening(SHARED, now)).isEqualTo(new Campaigns.Opening.Used());
        assertThat(campaigns.useUp(SHARED, owner(names, 1))).isTrue();
        assertThat(campaigns.responses(campaign())).containsExactly(response(names));
        campaigns.report(ID, Samples.QUESTIONNAIRE.edition(), gone(names), Optional.empty(), now);
        assertThat(campaigns.responses(campaign())).as("who left has left").hasSize(1);
        assertThat(campaigns.shown(ID)).hasSize(1);
        assertThat(RELEASES.decode(campaigns.shown(ID).getFirst())).isEqualTo(release(names));
        assertThat(new String(String.join(" ", keysThere()).getBytes(ISO_8859_1), ISO_8859_1))
                .doesNotContain("move:", "moving:");
        assertThat(redis.commands().pttl(CampaignKeys.owned(owner(names, 0)))).isPositive();
    }

    private static Respondent respondent(Pseudonyms names, int number) {
        return names.of(List.of("telegram", "teams", "web").get(number % 3), "user " + number);
    }

    private static String owner(Pseudonyms names, int number) {
        Respondent owner = respondent(names, number);
        return owner.channel() + ":" + owner.key();
    }

    private static String member(Pseudonyms names, int number) {
        return names.of("member", "of this campaign " + number).key();
    }

    private Stored stored(Pseudonyms names, int number) {
        Stored sample = Samples.firstVersion();
        Invitation invitation = campaign().invitation();
        Instant joined = now.truncatedTo(ChronoUnit.SECONDS);
        Ties ties = switch (number % 3) {
            case 0 -> Ties.NONE.joining(new Membership(invitation, member(names, number), joined, true));
            case 1 -> Ties.NONE.awaiting(new Pending.Invited(invitation, member(names, number)));
            default -> Ties.NONE.awaiting(new Pending.Moving("12345678"));
        };
        return new Stored(sample.session().with(ties), 1, 0, sample.deliveries(), sample.address(), sample.handle());
    }

    private Response response(Pseudonyms names) {
        return new Response(
                member(names, 7),
                4,
                Optional.of(Role.OFFICIAL),
                Samples.halfWay().session().given(),
                false,
                Map.of(),
                Optional.of(owner(names, 7)));
    }

    private static Response gone(Pseudonyms names) {
        return new Response(
                member(names, 8),
                2,
                Optional.empty(),
                Samples.halfWay().session().given(),
                true,
                Map.of(),
                Optional.empty());
    }

    private Release release(Pseudonyms names) {
        return new Release(
                0,
                now,
                0,
                Tally.of(Samples.QUESTIONNAIRE, List.of()),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(new Change(member(names, 7), Group.ELECTED, OptionalLong.of(42))));
    }

    private Campaign campaign() {
        Instant closes = now.plus(Duration.ofDays(14)).truncatedTo(ChronoUnit.SECONDS);
        return new Campaign(
                ID,
                CODE,
                "Ville de Zorn",
                Kind.TOWN,
                Population.FROM_20_000,
                Samples.QUESTIONNAIRE.edition(),
                5,
                10,
                now,
                closes,
                false,
                Optional.empty(),
                false);
    }

    private static String[] names(PseudonymKeys keys) {
        Pseudonyms names = keys.pseudonyms();
        List<String> all = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> all.add(respondent(names, i).key()));
        IntStream.range(0, 100).forEach(i -> all.add(member(names, i)));
        return all.toArray(String[]::new);
    }

    private static List<String> keysThere() {
        return redis.commands().keys("*").stream()
                .map(key -> new String(key, ISO_8859_1))
                .toList();
    }

    /** Returns everything that Redis holds. */
    private static String text() {
        var r = redis.commands();
        return new TreeSet<>(keysThere())
                .stream()
                        .map(name -> {
                            byte[] key = name.getBytes(ISO_8859_1);
                            List<byte[]> values = switch (r.type(key)) {
                                case "string" -> List.of(r.get(key));
                                case "set" -> List.copyOf(r.smembers(key));
                                case "zset" -> r.zrange(key, 0, -1);
                                case "list" -> r.lrange(key, 0, -1);
                                default -> {
                                    List<byte[]> both = new ArrayList<>(r.hkeys(key));
                                    both.addAll(r.hvals(key));
                                    yield both;
                                }
                            };
                            return name + " "
                                    + values.stream()
                                            .map(value -> new String(value, ISO_8859_1))
                                            .collect(Collectors.joining(" "));
                        })
                        .collect(Collectors.joining("\n"));
    }

    private static Rotation rotation(PseudonymKeys from, PseudonymKeys to) {
        return new Rotation(redis.link(), Samples.CATALOG, from, to);
    }

    private static RedisSessions sessions(PseudonymKeys keys) {
        return new RedisSessions(
                redis.link(), new SessionCodec(Samples.CATALOG, new AddressCipher(keys.newest())), Duration.ofDays(1));
    }

    private static Campaigns campaigns() {
        return new RedisCampaigns(
                redis.link(), new ResponseCodec(Samples.CATALOG), Duration.ofDays(760), Duration.ofDays(90));
    }

    private static PseudonymKeys keys(int... first) {
        return new PseudonymKeys(IntStream.of(first)
                .mapToObj(value -> {
                    byte[] key = new byte[32];
                    key[0] = (byte) value;
                    return key;
                })
                .toList());
    }
}
