package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.turn.Respondent;
import java.util.List;

/**
 * Names of keys of campaigns and codes. Those of one campaign carry its hash tag, so that a script finds them on one
 * node of a Cluster; a code, an owner's list and a counter are keys of their own.
 *
 * <p>{@code {c:ID}:} followed by {@code c} the campaign, {@code o} its owners, {@code r} responses by member, {@code w}
 * withdrawals by member, {@code p} counted times, {@code s} what was shown, {@code k} codes handed out; {@code code:},
 * {@code own:}, {@code move:}, {@code moving:}, {@code try:}.
 */
final class CampaignKeys {
    private CampaignKeys() {}

    static byte[] campaign(CampaignId id) {
        return of(id, "c");
    }

    static byte[] owners(CampaignId id) {
        return of(id, "o");
    }

    static byte[] responses(CampaignId id) {
        return of(id, "r");
    }

    static byte[] withdrawals(CampaignId id) {
        return of(id, "w");
    }

    static byte[] paces(CampaignId id) {
        return of(id, "p");
    }

    static byte[] shown(CampaignId id) {
        return of(id, "s");
    }

    static byte[] codes(CampaignId id) {
        return of(id, "k");
    }

    /** Returns every key of the campaign that carries its tag. */
    static List<byte[]> all(CampaignId id) {
        return List.of(campaign(id), owners(id), shown(id), paces(id), codes(id), responses(id), withdrawals(id));
    }

    /** Returns the key of a code: {@code i;ID;} invites, {@code s;ID;USER} makes an owner. */
    static byte[] code(String code) {
        return bytes("code:" + code);
    }

    /** Returns the key of the owner's campaigns by the time of their founding. */
    static byte[] owned(String owner) {
        return bytes("own:" + owner);
    }

    /** Returns the key of a code that moves a session: {@code m;RESPONDENT;USER}. */
    static byte[] move(String code) {
        return bytes("move:" + code);
    }

    /** Returns the key of the code that the respondent has. */
    static byte[] moving(Respondent from) {
        return bytes("moving:" + from.channel() + ":" + from.key());
    }

    /** Returns the key of the wrong codes of whoever has this pseudonym, which serves for nothing else. */
    static byte[] tries(String pseudonym) {
        return bytes("try:" + pseudonym);
    }

    static byte[] triesOfAll(long minute) {
        return bytes("try:" + minute);
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] of(CampaignId id, String what) {
        return bytes("{c:" + id.value() + "}:" + what);
    }
}
