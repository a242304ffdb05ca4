package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.screen.Screen;

/** The inputs of a form. None is required by the card itself: the bot says which are missing, all at once. */
final class CardInputs {
    private CardInputs() {}

    static void draw(ArrayNode body, Screen.Input input) {
        ObjectNode drawn = body.addObject();
        switch (input) {
            case Screen.Input.Text text -> drawn.put("type", "Input.Text").put("maxLength", text.limit());
            case Screen.Input.Choice choice -> {
                drawn.put("type", "Input.ChoiceSet").put("style", "compact");
                ArrayNode choices = drawn.putArray("choices");
                choice.options()
                        .forEach(
                                o -> choices.addObject().put("title", o.label()).put("value", o.code()));
            }
            case Screen.Input.Day day ->
                drawn.put("type", "Input.Date").put("min", day.first()).put("max", day.last());
        }
        drawn.put("id", CardActions.INPUT + input.name());
        drawn.put("label", input.label());
        drawn.put("spacing", "medium");
        if (!input.value().isEmpty()) {
            drawn.put("value", input.value());
        }
    }
}
