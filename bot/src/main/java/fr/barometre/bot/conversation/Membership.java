package fr.barometre.bot.conversation;

import java.time.Instant;

/**
 * A respondent's part in a campaign: from now on their answers count in it.
 *
 * @param member names the respondent within this campaign only, 22 or 23 characters of base64url
 * @param joinedAt when, to the second
 * @param sharing whether the respondent agreed that initiatives are shown with the campaign's result
 */
public record Membership(Invitation invitation, String member, Instant joinedAt, boolean sharing) {
    private static final long VERSIONS = 1_000_000;

    public CampaignId campaign() {
        return invitation.campaign();
    }

    public Membership sharing(boolean agreed) {
        return new Membership(invitation, member, joinedAt, agreed);
    }

    /**
     * Returns a number that grows with every version of the session, and with every joining anew: the later of two
     * reports of one member has the greater one.
     */
    public long stamp(long version) {
        return joinedAt.getEpochSecond() * VERSIONS + Math.min(version, VERSIONS - 1);
    }

    /** Hides which campaign and who. */
    @Override
    public String toString() {
        return "Membership[hidden]";
    }
}
