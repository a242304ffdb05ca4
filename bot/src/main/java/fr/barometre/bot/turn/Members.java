package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Seal;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.scoring.Answers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;

/** Names and codes derived under the operator's key: the same asked twice gives the same, and nobody can guess one. */
public final class Members {
    private final Pseudonyms pseudonyms;

    public Members(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Returns what {@code respondent} is called within the campaign, and nowhere else. */
    String of(CampaignId campaign, Respondent respondent) {
        return pseudonyms.name(
                "member." + campaign.value(), respondent.channel() + ":" + pseudonyms.bare(respondent.key()) + ":");
    }

    /** Returns the id of the campaign that {@code delivery} founds. */
    CampaignId campaign(Respondent founder, String delivery) {
        return new CampaignId(derived("campaign", founder, delivery));
    }

    /** Returns 16 bytes for a code that {@code occasion} asks for. */
    byte[] chance(CampaignId campaign, Respondent owner, String occasion) {
        return Base64.getUrlDecoder().decode(derived("code." + campaign.value(), owner, occasion));
    }

    /** Returns 16 bytes for a code that moves the session of {@code from}. */
    byte[] chance(Respondent from, Instant now) {
        return Base64.getUrlDecoder().decode(derived("move", from, now.toString()));
    }

    /** Returns the seal of campaigns' releases. */
    Seal seal() {
        return (member, answers) -> ByteBuffer.wrap(Base64.getUrlDecoder()
                        .decode(pseudonyms.lasting("seal." + pseudonyms.bare(member), written(answers))))
                .getLong();
    }

    private static String written(Answers answers) {
        StringBuilder written = new StringBuilder();
        answers.byAffirmation()
                .forEach((id, answer) ->
                        written.append(id).append('=').append(answer).append(';'));
        return written.toString();
    }

    private String derived(String what, Respondent respondent, String occasion) {
        return pseudonyms.derived(what, respondent.channel() + ":" + respondent.key() + ":" + occasion);
    }

    /** Returns how the store names {@code respondent} as an owner, or as one to reach. */
    static String name(Respondent respondent) {
        return respondent.channel() + ":" + respondent.key();
    }

    /** Returns the respondent that {@link #name} names. */
    static Respondent respondent(String name) {
        int colon = name.indexOf(':');
        return new Respondent(name.substring(0, colon), name.substring(colon + 1));
    }
}
