package fr.barometre.bot.campaign;

import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.scoring.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where campaigns and their responses are kept. Safe for use by many threads and by many instances.
 *
 * <p>An owner is named as the store names respondents. A campaign and all that belongs to it is gone once its retention
 * after the closing date is over, and gone looks the same as never there. Every verb may run twice without a second
 * effect, and throws the store's {@code StoreUnavailable} when it cannot be reached; what was asked may then have
 * happened or not.
 */
public interface Campaigns {

    /** Keeps a new campaign, its code and its first owner. One that is there already stays as it is. */
    void found(Campaign campaign, String owner);

    /** Returns the campaign, or empty if it is gone or {@code owner} does not own it. */
    Optional<Campaign> owned(CampaignId id, String owner);

    /** Returns every campaign that {@code owner} owns, the newest first. */
    List<Campaign> ownedBy(String owner);

    /** Returns when an owner last asked for reminders; empty if none has, or the campaign is gone. */
    Optional<Instant> calledAt(CampaignId id);

    /** Keeps {@code changed}, whose edition and thresholds stay as they were; nothing happens if it is gone. */
    void change(Campaign changed);

    /** Removes the campaign with its codes, responses, releases and counts, for all of its owners. */
    void erase(CampaignId id);

    /** Makes {@code owner} an owner too; nothing happens if the campaign is gone. */
    void share(CampaignId id, String owner);

    /** Lets {@code owner} own it no more. Whoever is left keeps it; the last owner cannot leave, and stays. */
    void unshare(CampaignId id, String owner);

    /** Lets {@code code} make whoever brings it first an owner, until {@code until}. */
    void offer(CampaignId id, String code, Instant until);

    /** Returns what {@code code} opens at {@code now}, in the writing of {@link Code#plain}. */
    Opening opening(String code, Instant now);

    /**
     * Uses up a code that makes an owner, for {@code owner}: from then on {@link #opening} calls it used for a day.
     * Returns false if somebody else was quicker; true again for who used it.
     */
    boolean useUp(String code, String owner);

    /** What a code opens. */
    sealed interface Opening {
        /** An invitation to answer, to a campaign that may be over. */
        record Invites(Campaign campaign) implements Opening {}

        /** Makes its bearer an owner. */
        record Shares(Campaign campaign) implements Opening {}

        /** It was good once. */
        record Used() implements Opening {}

        record Unknown() implements Opening {}
    }

    /**
     * Keeps {@code response}, to that edition, in place of an older one of the same member, unless a newer one is
     * there, the member has withdrawn at this version or later, or the campaign is over at {@code now}. In the same
     * step counts {@code pace}, only if the response was kept.
     */
    void report(CampaignId id, Edition edition, Response response, Optional<Pace> pace, Instant now);

    /** Removes the member's response, so that no report up to {@code version} brings it back. */
    void withdraw(CampaignId id, String member, long version);

    /** Returns every response, in no order. */
    List<Response> responses(Campaign campaign);

    /** Returns for each affirmation how many answers took how long: upper bound of the time to number. */
    Map<String, Map<Duration, Long>> paces(CampaignId id);

    /** Returns what was shown of the campaign so far, oldest first, as {@link #showed} was given it. */
    List<byte[]> shown(CampaignId id);

    /**
     * Notes that {@code release} is shown as the one of number {@code number}, from 0. Returns false if another one was
     * noted under that number meanwhile: look again.
     */
    boolean showed(CampaignId id, int number, byte[] release);
}
