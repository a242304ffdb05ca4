package fr.barometre.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What ties a respondent to campaigns and to later: everything of a session that is not an answer.
 *
 * @param pending what a code has brought and is not decided
 * @param membership the campaign in which the answers count now
 * @param earlier campaigns in which answers were counted before, newest first, at most {@value #EARLIER}
 * @param draft a campaign being planned
 * @param remindedAt when the respondent was last reminded, to the second
 * @param unreminded whether the respondent does not want to be reminded
 * @param languageChosen whether the respondent has chosen the language, so that it does not follow the client's
 */
public record Ties(
        Optional<Pending> pending,
        Optional<Membership> membership,
        List<Membership> earlier,
        Draft draft,
        Optional<Instant> remindedAt,
        boolean unreminded,
        boolean languageChosen) {

    /** How many earlier campaigns are remembered, to let their answers be taken out. */
    public static final int EARLIER = 8;

    /** The ties of a newcomer. */
    public static final Ties NONE =
            new Ties(Optional.empty(), Optional.empty(), List.of(), Draft.EMPTY, Optional.empty(), false, false);

    public Ties {
        earlier = List.copyOf(earlier);
    }

    public Ties awaiting(Pending brought) {
        return new Ties(Optional.of(brought), membership, earlier, draft, remindedAt, unreminded, languageChosen);
    }

    public Ties decided() {
        return new Ties(Optional.empty(), membership, earlier, draft, remindedAt, unreminded, languageChosen);
    }

    /** Returns these ties with {@code joined} as the campaign that counts; the one before is remembered. */
    public Ties joining(Membership joined) {
        List<Membership> others = Stream.concat(membership.stream(), earlier.stream())
                .filter(m -> !m.campaign().equals(joined.campaign()))
                .limit(EARLIER)
                .toList();
        return new Ties(
                Optional.empty(), Optional.of(joined), others, draft, Optional.empty(), unreminded, languageChosen);
    }

    /** Returns these ties without a part in {@code campaign}. */
    public Ties leaving(CampaignId campaign) {
        return new Ties(
                pending,
                membership.filter(m -> !m.campaign().equals(campaign)),
                earlier.stream().filter(m -> !m.campaign().equals(campaign)).toList(),
                draft,
                remindedAt,
                unreminded,
                languageChosen);
    }

    /** Returns the part in {@code campaign}, now or before. */
    public Optional<Membership> part(CampaignId campaign) {
        return parts().stream().filter(m -> m.campaign().equals(campaign)).findFirst();
    }

    /** Returns every campaign that has answers of the respondent, the one that counts now first. */
    public List<Membership> parts() {
        List<Membership> all = new ArrayList<>(membership.stream().toList());
        all.addAll(earlier);
        return all;
    }

    public Ties sharing(boolean agreed) {
        return new Ties(
                pending,
                membership.map(m -> m.sharing(agreed)),
                earlier,
                draft,
                remindedAt,
                unreminded,
                languageChosen);
    }

    public Ties planning(Draft plan) {
        return new Ties(pending, membership, earlier, plan, remindedAt, unreminded, languageChosen);
    }

    public Ties reminded(Instant at) {
        return new Ties(pending, membership, earlier, draft, Optional.of(at), unreminded, languageChosen);
    }

    public Ties reminding(boolean wanted) {
        return new Ties(pending, membership, earlier, draft, remindedAt, !wanted, languageChosen);
    }

    public Ties choosingLanguage() {
        return new Ties(pending, membership, earlier, draft, remindedAt, unreminded, true);
    }

    /** Hides everything personal. */
    @Override
    public String toString() {
        return "Ties[hidden]";
    }
}
