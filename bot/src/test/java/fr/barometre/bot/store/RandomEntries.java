package fr.barometre.bot.store;

import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Draft;
import fr.barometre.bot.conversation.DraftPart;
import fr.barometre.bot.conversation.Invitation;
import fr.barometre.bot.conversation.Kind;
import fr.barometre.bot.conversation.Membership;
import fr.barometre.bot.conversation.Mode;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.conversation.Pending;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.Population;
import fr.barometre.bot.conversation.Profile;
import fr.barometre.bot.conversation.ProfilePart;
import fr.barometre.bot.conversation.Role;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Ties;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.turn.Address;
import fr.barometre.bot.turn.Stored;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.NoOpinion;
import fr.barometre.scoring.Questionnaire;
import fr.barometre.scoring.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Entries of every shape that a session can have, with texts of any UTF-16 units, paired or not. */
final class RandomEntries {
    private final Random random;
    private final Questionnaire questionnaire;

    RandomEntries(Random random, Questionnaire questionnaire) {
        this.random = random;
        this.questionnaire = questionnaire;
    }

    Stored next() {
        long version = 1L + random.nextInt(1_000_000);
        List<String> deliveries = IntStream.range(0, random.nextInt(Stored.DELIVERIES + 1))
                .mapToObj(i -> ascii(40))
                .toList();
        return new Stored(
                session(),
                version,
                random.nextLong(version + 1),
                deliveries,
                random.nextInt(4) == 0 ? Address.NONE : new Address(ascii(300)),
                ascii(60));
    }

    private Session session() {
        return new Session(
                questionnaire.edition(),
                one(Language.values()),
                maybe(Mode.values()),
                new Profile(
                        maybe(Role.values()),
                        maybe(Kind.values()),
                        maybe(Population.values()),
                        maybe(ProfilePart.values())),
                answers(),
                themes(),
                initiatives(),
                place(),
                Instant.ofEpochSecond(random.nextInt()),
                Instant.ofEpochSecond(random.nextInt()),
                ties());
    }

    private Ties ties() {
        return new Ties(
                random.nextInt(4) > 0 ? Optional.empty() : Optional.of(pending()),
                random.nextBoolean() ? Optional.empty() : Optional.of(membership()),
                IntStream.range(0, random.nextInt(Ties.EARLIER + 1))
                        .mapToObj(i -> membership())
                        .toList(),
                new Draft(
                        random.nextBoolean() ? Optional.empty() : Optional.of("n" + ascii(79)),
                        maybe(Kind.values()),
                        maybe(Population.values()),
                        random.nextBoolean() ? Optional.empty() : Optional.of("barometre-2018"),
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(LocalDate.ofEpochDay(1 + random.nextInt(40_000)))),
                random.nextBoolean() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(random.nextInt())),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private Pending pending() {
        return random.nextBoolean()
                ? new Pending.Invited(invitation(), "MMMMMMMMMMMMMMMMMMMMMM")
                : new Pending.Moving("0ABCDEFG");
    }

    private Membership membership() {
        return new Membership(
                invitation(), "MMMMMMMMMMMMMMMMMMMMMM", Instant.ofEpochSecond(random.nextInt()), random.nextBoolean());
    }

    private Invitation invitation() {
        return new Invitation(
                new CampaignId("CCCCCCCCCCCCCCCCCCCCC" + random.nextInt(10)),
                ascii(80),
                one(Kind.values()),
                one(Population.values()),
                questionnaire.edition(),
                3 + random.nextInt(48),
                Instant.ofEpochSecond(random.nextInt()));
    }

    private Answers answers() {
        Answers answers = Answers.none();
        for (Affirmation affirmation : questionnaire.affirmations()) {
            int digit = random.nextInt(7);
            if (digit == 6) {
                answers = answers.with(affirmation.id(), NoOpinion.NO_OPINION);
            } else if (digit > 0) {
                answers = answers.with(affirmation.id(), Level.of(digit));
            }
        }
        return answers;
    }

    private Set<String> themes() {
        Set<String> themes = new HashSet<>();
        questionnaire.themes().stream()
                .map(Theme::id)
                .filter(id -> random.nextInt(4) == 0)
                .forEach(themes::add);
        return themes;
    }

    private Map<String, String> initiatives() {
        Map<String, String> texts = new HashMap<>();
        themes().forEach(theme -> texts.put(theme, text(random.nextInt(Session.INITIATIVE_LIMIT + 1))));
        return texts;
    }

    private Place place() {
        String theme = one(questionnaire.themes().toArray(Theme[]::new)).id();
        String affirmation =
                one(questionnaire.affirmations().toArray(Affirmation[]::new)).id();
        return switch (random.nextInt(11)) {
            case 0 -> new Place.Asking(one(ProfilePart.values()));
            case 1 -> new Place.Opening(theme);
            case 2 -> new Place.Question(affirmation);
            case 3 -> new Place.Help(affirmation);
            case 4 -> new Place.Ending(theme);
            case 5 -> new Place.ThemeDetail(theme);
            case 6 -> new Place.ThemeCorrection(theme);
            case 7 -> new Place.Planning(one(DraftPart.values()));
            case 8 -> new Place.OfCampaign(invitation().campaign(), one(Page.values()));
            case 9 -> new Place.Leaving(invitation().campaign());
            default -> one(Place.Fixed.values());
        };
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(0x10000));
        }
        return text.toString();
    }

    private String ascii(int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append((char) (' ' + random.nextInt(95)));
        }
        return text.toString();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(T[] values) {
        return random.nextBoolean() ? Optional.of(one(values)) : Optional.empty();
    }
}
