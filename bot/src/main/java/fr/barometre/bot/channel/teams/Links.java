package fr.barometre.bot.channel.teams;

import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.turn.Pseudonyms;
import fr.barometre.bot.turn.Respondent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links under which Teams fetches what belongs to a card, signed under the operator's key and good for a while. They
 * name the respondent as the store does, which tells nobody who it is.
 */
final class Links {
    /** Where what is linked is found, below the public address. */
    static final String PATH = "/teams/file/";

    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final Pattern TOKEN =
            Pattern.compile("([\\w-]{22,23})\\.(\\d{1,11})\\.([A-Z_]+)(?:~([\\w-]{22}))?\\.([\\w-]{22})");

    private final Optional<URI> publicUrl;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;

    /** A link that is good: it leads to what belongs to the respondent's screen at that place. */
    record Good(Respondent respondent, Place place) {}

    /**
     * Creates the links.
     *
     * @param publicUrl empty if there can be none
     */
    Links(Optional<URI> publicUrl, Pseudonyms pseudonyms, InstantSource clock) {
        this.publicUrl = publicUrl.filter(Links::canBeFetched);
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Returns the link to what belongs to the screen of {@code place}, or empty if there can be none. */
    Optional<String> to(Respondent respondent, Place place) {
        return publicUrl.flatMap(url -> written(place).map(where -> {
            String signed =
                    respondent.key() + "." + clock.instant().plus(GOOD_FOR).getEpochSecond() + "." + where;
            return url + PATH + signed + "." + signature(signed);
        }));
    }

    /** Returns what the end of a link stands for, or empty if it is not ours or its time is over. */
    Optional<Good> read(String token) {
        Matcher read = TOKEN.matcher(token);
        if (!read.matches()) {
            return Optional.empty();
        }
        String signed = token.substring(0, read.start(5) - 1);
        boolean ours = MessageDigest.isEqual(
                signature(signed).getBytes(StandardCharsets.UTF_8),
                read.group(5).getBytes(StandardCharsets.UTF_8));
        boolean inTime = clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(read.group(2))));
        return ours && inTime
                ? Optional.of(new Good(
                        new Respondent(TeamsChannel.ID, read.group(1)),
                        place(read.group(3), Optional.ofNullable(read.group(4)))))
                : Optional.empty();
    }

    /** Only these places have a picture or a file. */
    private static Optional<String> written(Place place) {
        return switch (place) {
            case Place.Fixed fixed -> Optional.of(fixed.name());
            case Place.OfCampaign of ->
                Optional.of(of.page().name() + "~" + of.campaign().value());
            default -> Optional.empty();
        };
    }

    private static Place place(String name, Optional<String> campaign) {
        return campaign.<Place>map(id -> new Place.OfCampaign(new CampaignId(id), Page.valueOf(name)))
                .orElseGet(() -> Place.Fixed.valueOf(name));
    }

    private String signature(String signed) {
        return pseudonyms.derived("teams.link", signed);
    }

    private static boolean canBeFetched(URI url) {
        return "https".equals(url.getScheme()) || ServiceHosts.isLoopback(url.getHost());
    }
}
