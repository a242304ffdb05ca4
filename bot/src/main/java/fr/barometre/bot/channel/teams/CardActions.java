package fr.barometre.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.bot.conversation.ActionCode;
import fr.barometre.bot.screen.Button;
import fr.barometre.bot.screen.Screen;
import java.util.ArrayList;
import java.util.List;

/** The buttons and the field of a card. */
final class CardActions {
    /** The verb of every {@code Action.Execute} of ours. */
    static final String VERB = "barometre";

    /** The name under which a button's data carries the code of its action. */
    static final String ACTION = "action";

    /** The name under which the field's text comes, beside {@link #WRITTEN} as action. */
    static final String TEXT = "text";

    /** What stands instead of a code in the data of the field's own button; no {@link ActionCode} reads so. */
    static final String WRITTEN = "text";

    /** What stands instead of a code in the data of a form's button. */
    static final String FORM = "form";

    /** What the name of a form's input begins with, so that it is told from the rest of the data. */
    static final String INPUT = "input.";

    /** A client shows so many actions of one set, and hides the rest. */
    private static final int SET_LIMIT = 6;

    /** What a card 360 pixels wide has room for, and about how much of it a button takes. */
    private static final int PHONE = 336;

    private static final int CHARACTER = 8;
    private static final int MARGINS = 32;

    private final boolean execute;

    CardActions(boolean execute) {
        this.execute = execute;
    }

    /** Draws the rows as sets, each no wider than a phone. */
    void rows(ArrayNode body, List<List<Button>> rows) {
        boolean quietAbove = false;
        boolean first = true;
        for (List<Button> row : packed(rows)) {
            boolean quiet = isQuiet(row);
            ObjectNode set = body.addObject().put("type", "ActionSet");
            set.put("spacing", first || quiet != quietAbove ? "medium" : "small");
            if (quiet && !quietAbove && !first) {
                set.put("separator", true);
            }
            ArrayNode actions = set.putArray("actions");
            row.forEach(b -> button(actions, b));
            first = false;
            quietAbove = quiet;
        }
    }

    /** Moves what is too much for a row to the next, and fills that up with its neighbours of the same kind. */
    private static List<List<Button>> packed(List<List<Button>> rows) {
        List<List<Button>> packed = new ArrayList<>();
        boolean open = false;
        for (List<Button> row : rows) {
            boolean joins = open && row.size() > 1 && isQuiet(row) == isQuiet(packed.getLast());
            if (!joins) {
                packed.add(new ArrayList<>());
            }
            for (Button button : row) {
                if (!fits(packed.getLast(), button)) {
                    packed.add(new ArrayList<>());
                }
                packed.getLast().add(button);
            }
            open = row.size() > 1;
        }
        packed.removeIf(List::isEmpty);
        return packed;
    }

    private static boolean fits(List<Button> row, Button next) {
        int width = row.stream().mapToInt(CardActions::width).sum() + width(next);
        return row.isEmpty() || (row.size() < SET_LIMIT && width <= PHONE);
    }

    private static int width(Button button) {
        return button.label().length() * CHARACTER + MARGINS;
    }

    private static boolean isQuiet(List<Button> row) {
        return row.stream().allMatch(b -> b.look() == Button.Look.QUIET);
    }

    /** Draws the field with its own button, which alone sends what was typed. */
    void field(ArrayNode body, Screen.Field field) {
        body.addObject()
                .put("type", "Input.Text")
                .put("id", TEXT)
                .put("label", field.label())
                .put("isMultiline", true)
                .put("maxLength", field.limit())
                .put("spacing", "medium");
        ArrayNode actions = body.addObject()
                .put("type", "ActionSet")
                .put("spacing", "small")
                .putArray("actions");
        action(actions.addObject(), field.submit(), WRITTEN, "", true);
    }

    /** Draws the inputs of a form with the button that sends them all. */
    void form(ArrayNode body, Screen.Form form) {
        form.inputs().forEach(input -> CardInputs.draw(body, input));
        ArrayNode actions = body.addObject()
                .put("type", "ActionSet")
                .put("spacing", "medium")
                .putArray("actions");
        action(actions.addObject(), form.submit(), FORM, "positive", true);
    }

    /** Draws a button that opens a file. */
    static void download(ArrayNode body, String url, String label) {
        body.addObject()
                .put("type", "ActionSet")
                .put("spacing", "medium")
                .putArray("actions")
                .addObject()
                .put("type", "Action.OpenUrl")
                .put("title", label)
                .put("url", url);
    }

    private void button(ArrayNode actions, Button button) {
        String code = ActionCode.write(button.action());
        switch (button.look()) {
            case FIRST -> action(actions.addObject(), button.label(), code, "positive", false);
            case CHOSEN -> action(actions.addObject(), button.label() + " ✓", code, "positive", false);
            case PLAIN, QUIET -> action(actions.addObject(), button.label(), code, "", false);
        }
    }

    private void action(ObjectNode action, String title, String code, String style, boolean withField) {
        action.put("type", execute ? "Action.Execute" : "Action.Submit");
        if (execute) {
            action.put("verb", VERB);
        }
        fill(action, title, code, style, withField);
        if (execute) {
            fill(action.putObject("fallback").put("type", "Action.Submit"), title, code, style, withField);
        }
    }

    private static void fill(ObjectNode action, String title, String code, String style, boolean withField) {
        action.put("title", title);
        action.putObject("data").put(ACTION, code);
        if (!style.isEmpty()) {
            action.put("style", style);
        }
        if (!withField) {
            action.put("associatedInputs", "none");
        }
    }
}
