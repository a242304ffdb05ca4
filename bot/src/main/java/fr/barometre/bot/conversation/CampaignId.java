package fr.barometre.bot.conversation;

import java.util.regex.Pattern;

/**
 * Names a campaign for ever. It opens nothing: only the campaign's owners get further with it.
 *
 * @param value 22 characters of base64url
 */
public record CampaignId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** @throws IllegalArgumentException if no campaign is named like that */
    public CampaignId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("No campaign is named like that.");
        }
    }

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }
}
