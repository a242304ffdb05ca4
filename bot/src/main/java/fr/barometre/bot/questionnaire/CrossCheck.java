package fr.barometre.bot.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules between fields of one questionnaire, which a schema cannot say. */
final class CrossCheck {
    private CrossCheck() {}

    /** Returns what breaks any rule, in the order of the rules. */
    static List<Problem> broken(Branch root) {
        return Stream.concat(
                        Stream.of(AskedCheck.values()).flatMap(check -> check.problems(root)),
                        Stream.of(JudgedCheck.values()).flatMap(check -> check.problems(root)))
                .toList();
    }

    static Stream<Branch> affirmations(Branch root) {
        return root.list("themes").stream().flatMap(theme -> theme.list("affirmations").stream());
    }

    static Stream<Problem> repeated(Stream<Branch> ids, String advice) {
        Map<String, String> seen = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        ids.forEach(id -> id.text().ifPresent(text -> {
            String first = seen.putIfAbsent(text, id.path());
            if (first != null) {
                problems.add(id.problem(quoted(id) + " stands already at " + first + ". " + advice));
            }
        }));
        return problems.stream();
    }

    static Stream<Problem> unknownThemes(Branch root, Stream<Branch> named) {
        List<String> themes = root.list("themes").stream()
                .flatMap(theme -> theme.text("id").stream())
                .toList();
        if (themes.isEmpty()) {
            return Stream.empty();
        }
        return named.filter(
                        name -> name.text().filter(id -> !themes.contains(id)).isPresent())
                .map(name -> name.problem(
                        quoted(name) + " is none of the themes. They are " + String.join(", ", themes) + "."));
    }

    static String quoted(Branch text) {
        return "\"" + text.text().orElse("") + "\"";
    }
}
