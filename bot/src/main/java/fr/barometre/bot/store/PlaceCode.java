package fr.barometre.bot.store;

import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.DraftPart;
import fr.barometre.bot.conversation.Page;
import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.conversation.ProfilePart;

/** Places as short texts: a name, or a kind and an id. Kinds and names are kept in stored sessions and never change. */
final class PlaceCode {
    private PlaceCode() {}

    static String write(Place place) {
        return switch (place) {
            case Place.Fixed f -> f.name();
            case Place.Asking a -> "ask:" + a.part().name();
            case Place.Opening o -> "open:" + o.themeId();
            case Place.Question q -> "q:" + q.affirmationId();
            case Place.Help h -> "help:" + h.affirmationId();
            case Place.Ending e -> "end:" + e.themeId();
            case Place.ThemeDetail d -> "detail:" + d.themeId();
            case Place.ThemeCorrection c -> "fix:" + c.themeId();
            case Place.Planning p -> "plan:" + p.part().name();
            case Place.OfCampaign o ->
                "camp:" + o.campaign().value() + ":" + o.page().name();
            case Place.Leaving l -> "leave:" + l.campaign().value();
        };
    }

    /** @throws IllegalArgumentException if no place is written like that */
    static Place read(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Place.Fixed.valueOf(text);
        }
        String id = text.substring(colon + 1);
        return switch (text.substring(0, colon)) {
            case "ask" -> new Place.Asking(ProfilePart.valueOf(id));
            case "open" -> new Place.Opening(id);
            case "q" -> new Place.Question(id);
            case "help" -> new Place.Help(id);
            case "end" -> new Place.Ending(id);
            case "detail" -> new Place.ThemeDetail(id);
            case "fix" -> new Place.ThemeCorrection(id);
            case "plan" -> new Place.Planning(DraftPart.valueOf(id));
            case "camp" -> page(id);
            case "leave" -> new Place.Leaving(new CampaignId(id));
            default -> throw new IllegalArgumentException("No kind of place is called like that.");
        };
    }

    private static Place page(String text) {
        int colon = text.indexOf(':');
        return new Place.OfCampaign(
                new CampaignId(text.substring(0, Math.max(colon, 0))), Page.valueOf(text.substring(colon + 1)));
    }
}
