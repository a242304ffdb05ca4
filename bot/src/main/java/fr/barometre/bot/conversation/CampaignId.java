package fr.barometre.bot.conversation;

/**
 * Names a campaign for ever. It opens nothing: only the campaign's owners get further with it.
 *
 * @param value 22 characters of base64url
 */
public record CampaignId(String value) {
    private static final int LENGTH = 22;

    /** @throws IllegalArgumentException if no campaign is named like that */
    public CampaignId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("No campaign is named like that.");
        }
    }

    static boolean isOne(String text) {
        return text.length() == LENGTH && text.chars().allMatch(CampaignId::isBase64Url);
    }

    private static boolean isBase64Url(int c) {
        return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '-' || c == '_';
    }
}
