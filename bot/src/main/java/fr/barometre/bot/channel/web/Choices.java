package fr.barometre.bot.channel.web;

import fr.barometre.bot.conversation.Action;
import fr.barometre.bot.conversation.ActionCode;
import fr.barometre.bot.screen.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Neighbouring rows of buttons that belong together, and look alike. */
public record Choices(Kind kind, List<List<Choice>> rows) {

    /** What the buttons have in common. */
    public enum Kind {
        /** Each gives an answer to the affirmation. */
        ANSWERS,
        /** Each leads somewhere. */
        WAYS,
        /** Each is beside the matter. */
        QUIET
    }

    /**
     * A button as the form sends it.
     *
     * @param look the name of the style
     * @param chosen whether it shows what is recorded already
     */
    public record Choice(String label, String code, String look, boolean chosen) {
        static Choice of(Button button) {
            return new Choice(
                    button.label(),
                    ActionCode.write(button.action()),
                    button.look().name().toLowerCase(Locale.ROOT),
                    button.look() == Button.Look.CHOSEN);
        }
    }

    public boolean answers() {
        return kind == Kind.ANSWERS;
    }

    public String style() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static List<Choices> of(List<List<Button>> all) {
        List<Choices> groups = new ArrayList<>();
        for (List<Button> shown : all) {
            List<Button> row = shown.stream().filter(Choices::belongsHere).toList();
            if (row.isEmpty()) {
                continue;
            }
            Kind kind = kind(row);
            List<Choice> choices = row.stream().map(Choice::of).toList();
            boolean goesOn = !groups.isEmpty() && groups.getLast().kind == kind;
            List<List<Choice>> rows = new ArrayList<>(goesOn ? groups.removeLast().rows : List.of());
            rows.add(choices);
            groups.add(new Choices(kind, List.copyOf(rows)));
        }
        return List.copyOf(groups);
    }

    /** The language stands in the page's head already, on every screen. */
    private static boolean belongsHere(Button button) {
        return !(button.action() instanceof Action.Speak);
    }

    private static Kind kind(List<Button> row) {
        if (row.stream().allMatch(b -> b.action() instanceof Action.Rate)) {
            return Kind.ANSWERS;
        }
        return row.stream().allMatch(b -> b.look() == Button.Look.QUIET) ? Kind.QUIET : Kind.WAYS;
    }
}
