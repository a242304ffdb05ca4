package fr.barometre.bot.conversation;

import java.time.Instant;

/**
 * What an event asks to be done beyond the session. Each may be done twice without a second effect; one that the
 * respondent may not do, since the campaign is not theirs, has no effect.
 */
public sealed interface Deed {

    /** A new campaign. */
    record Found(CampaignId id, String name, Kind kind, Population population, String questionnaire, Instant closesAt)
            implements Deed {}

    /** Responses count no longer. */
    record Close(CampaignId id) implements Deed {}

    /** Responses count again until {@code closesAt}. */
    record Reopen(CampaignId id, Instant closesAt) implements Deed {}

    record Rename(CampaignId id, String name) implements Deed {}

    /** The campaign and all its responses go. */
    record Erase(CampaignId id) implements Deed {}

    /** The invitation's code opens nothing any more; a new one takes its place. */
    record Renew(CampaignId id) implements Deed {}

    /** Responses may be taken away one by one, and the campaign stays over for good. */
    record TakeRows(CampaignId id) implements Deed {}

    /** Whoever began and has not finished is reminded. */
    record Remind(CampaignId id) implements Deed {}

    /** The respondent becomes an owner too, by {@code code}. */
    record AcceptShare(CampaignId id, String code) implements Deed {
        /** Hides the code. */
        @Override
        public String toString() {
            return "AcceptShare[hidden]";
        }
    }

    /** The respondent owns the campaign no more, unless nobody else does. */
    record Unshare(CampaignId id) implements Deed {}

    /** The respondent's answers are taken out of the campaign. */
    record Withdraw(Membership membership) implements Deed {}

    /** The session comes from another device, which forgets it. */
    record Move(String code) implements Deed {
        /** Hides the code. */
        @Override
        public String toString() {
            return "Move[hidden]";
        }
    }
}
