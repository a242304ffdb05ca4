package fr.barometre.bot.channel.web;

import fr.barometre.bot.conversation.ActionCode;
import fr.barometre.bot.conversation.Event;
import fr.barometre.bot.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a form of the page brings.
 *
 * @param action the code of the button that was pressed; empty if a text was sent
 * @param text what was typed; empty if a button was pressed
 * @param fields what was filled in, by the name of the input; empty unless a form of several inputs was sent
 * @param turn identifies the rendering that the form stood in
 * @param seen the session's version when the form was rendered; 0 if there was none, -1 if the form does not say
 * @param language the language of the page around the form
 */
public record Form(
        Optional<String> action,
        Optional<String> text,
        Map<String, String> fields,
        String turn,
        long seen,
        Optional<String> language) {
    /** Far above what is kept of any text, so that whoever reads it still sees that it is too long. */
    private static final int LONGEST = 8_000;

    private static final String INPUT = "input.";
    private static final int MOST_FIELDS = 20;

    public Form {
        fields = Map.copyOf(fields);
    }

    static Form read(HttpServletRequest request) {
        return new Form(
                parameter(request, "action"),
                parameter(request, "text").map(Form::typed),
                fields(request),
                parameter(request, "turn").orElseGet(Tokens::random),
                parameter(request, "seen").map(Form::number).orElse(-1L),
                parameter(request, "lang"));
    }

    Event event() {
        if (action.isPresent()) {
            return action.flatMap(ActionCode::read)
                    .<Event>map(Event.Pressed::new)
                    .orElseGet(Event.Forged::new);
        }
        if (!fields.isEmpty()) {
            return new Event.Filled(fields);
        }
        return text.<Event>map(Event.Wrote::new).orElseGet(Event.Forged::new);
    }

    /** Returns the same for a form sent twice, but not for two buttons of one rendering. */
    String delivery() {
        return Tokens.digest(turn, action.orElse(""), text.orElse(""), new TreeMap<>(fields).toString());
    }

    boolean typed() {
        return action.isEmpty() && (text.isPresent() || !fields.isEmpty());
    }

    boolean from(Language shown) {
        return language.filter(l -> !l.equals(shown.code())).isEmpty();
    }

    private static Map<String, String> fields(HttpServletRequest request) {
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().keySet().stream()
                .filter(name -> name.startsWith(INPUT))
                .limit(MOST_FIELDS)
                .forEach(name -> fields.put(name.substring(INPUT.length()), typed(request.getParameter(name))));
        return fields;
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    private static String typed(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.replace("\r\n", "\n");
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOurs) {
            return -1;
        }
    }

    @Override
    public String toString() {
        return "Form[hidden]";
    }
}
