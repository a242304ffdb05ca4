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
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the fixtures of every format hold, by name: written once, read for ever. */
final class KeptEntries {
    private static final CampaignId CAMPAIGN = new CampaignId("c_-4567890123456789012");
    private static final Instant MADE = Instant.parse("2026-11-24T08:00:00Z");

    private KeptEntries() {}

    static Map<String, Stored> entries() {
        Map<String, Stored> entries = new LinkedHashMap<>();
        entries.put("half-way", Samples.halfWay());
        entries.put(
                "newcomer",
                new Stored(
                        Session.fresh(Samples.QUESTIONNAIRE.edition(), Language.EN, MADE),
                        1,
                        0,
                        List.of("5f3c"),
                        Address.NONE,
                        ""));
        entries.put("everything", everything());
        Stream.of(Role.values()).forEach(role -> entries.put("role-" + role, profile(Profile.UNASKED.with(role))));
        Stream.of(Kind.values()).forEach(kind -> entries.put("kind-" + kind, profile(Profile.UNASKED.with(kind))));
        Stream.of(Population.values())
                .forEach(band -> entries.put("population-" + band, profile(Profile.UNASKED.with(band))));
        Stream.of(ProfilePart.values()).forEach(part -> entries.put("asking-" + part, at(new Place.Asking(part))));
        Stream.of(Place.Fixed.values()).forEach(place -> entries.put("place-" + place, at(place)));
        Stream.of(
                        new Place.Opening("theme3"),
                        new Place.Help("theme3.une-affirmation-2"),
                        new Place.Ending("theme3"),
                        new Place.ThemeDetail("theme3"),
                        new Place.ThemeCorrection("theme3"))
                .forEach(place -> entries.put("place-" + place.getClass().getSimpleName(), at(place)));
        Stream.of(DraftPart.values()).forEach(part -> entries.put("planning-" + part, at(new Place.Planning(part))));
        Stream.of(Page.values()).forEach(page -> entries.put("page-" + page, at(new Place.OfCampaign(CAMPAIGN, page))));
        entries.put("leaving", at(new Place.Leaving(CAMPAIGN)));
        entries.put("ties", tied());
        entries.put("moving", tied(new Pending.Moving("0ABCDEFG")));
        return entries;
    }

    private static Stored tied() {
        return tied(new Pending.Invited(invitation("Ville de Z"), "NNNNNNNNNNNNNNNNNNNNNN"));
    }

    private static Stored tied(Pending pending) {
        Ties ties = new Ties(
                Optional.of(pending),
                Optional.of(membership("Métropole « X »", true)),
                List.of(membership("Y", false)),
                new Draft(
                        Optional.of("Ville de Z"),
                        Optional.of(Kind.TOWN),
                        Optional.of(Population.FROM_20_000),
                        Optional.of("barometre-2018"),
                        Optional.of(LocalDate.of(2026, 12, 31))),
                Optional.of(MADE),
                true,
                false);
        Session session = Session.fresh(Samples.QUESTIONNAIRE.edition(), Language.FR, MADE)
                .with(ties);
        return new Stored(session, 2, 2, List.of(), Address.NONE, "7");
    }

    private static Membership membership(String collectivite, boolean sharing) {
        return new Membership(invitation(collectivite), "MMMMMMMMMMMMMMMMMMMMMM", MADE, sharing);
    }

    private static Invitation invitation(String collectivite) {
        return new Invitation(
                CAMPAIGN,
                collectivite,
                Kind.OTHER,
                Population.UNDER_20_000,
                Samples.QUESTIONNAIRE.edition(),
                5,
                MADE.plusSeconds(86_400));
    }

    private static Stored everything() {
        Answers given = Answers.none();
        int next = 0;
        for (Affirmation affirmation : Samples.QUESTIONNAIRE.affirmations()) {
            given = given.with(affirmation.id(), next == 0 ? NoOpinion.NO_OPINION : Level.of(next));
            next = (next + 1) % 6;
        }
        Session session = new Session(
                Samples.QUESTIONNAIRE.edition(),
                Language.EN,
                Optional.of(Mode.EXPRESS),
                Profile.UNASKED.skipping(ProfilePart.ROLE).skipping(ProfilePart.KIND),
                given,
                Set.of("theme0", "theme8"),
                Map.of("theme1", "Un « café numérique » chaque mois\n😀; \0 \uD800", "theme2", ""),
                Place.Fixed.SUMMARY,
                MADE,
                MADE.plusSeconds(86_400),
                Ties.NONE);
        return new Stored(session, 1_234_567, 1_234_560, List.of("a;b", "é"), new Address("{\"chat\":-100}"), "é;12;");
    }

    private static Stored profile(Profile profile) {
        Session session = Session.fresh(Samples.QUESTIONNAIRE.edition(), Language.FR, MADE)
                .with(profile);
        return new Stored(session, 2, 2, List.of(), Address.NONE, "7");
    }

    private static Stored at(Place place) {
        Session session = Session.fresh(Samples.QUESTIONNAIRE.edition(), Language.FR, MADE)
                .at(place);
        return new Stored(session, 3, 2, List.of("1"), Address.NONE, "8");
    }
}
