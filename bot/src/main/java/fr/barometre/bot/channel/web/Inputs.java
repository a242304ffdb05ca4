package fr.barometre.bot.channel.web;

import fr.barometre.bot.screen.Screen;
import java.util.List;

/** An input with what its kind of HTML element needs. */
public record Inputs(Screen.Input input) {

    public boolean text() {
        return input instanceof Screen.Input.Text;
    }

    public boolean day() {
        return input instanceof Screen.Input.Day;
    }

    public boolean choice() {
        return input instanceof Screen.Input.Choice;
    }

    public String id() {
        return "input-" + input.name();
    }

    public String parameter() {
        return "input." + input.name();
    }

    public String label() {
        return input.label();
    }

    public String value() {
        return input.value();
    }

    /** Returns the most characters of a text. */
    public int limit() {
        return input instanceof Screen.Input.Text text ? text.limit() : 0;
    }

    public String first() {
        return input instanceof Screen.Input.Day day ? day.first() : "";
    }

    public String last() {
        return input instanceof Screen.Input.Day day ? day.last() : "";
    }

    public List<Screen.Option> options() {
        return input instanceof Screen.Input.Choice choice ? choice.options() : List.of();
    }
}
