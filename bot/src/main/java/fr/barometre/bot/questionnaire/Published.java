package fr.barometre.bot.questionnaire;

import fr.barometre.bot.settings.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The questionnaires that this release brings along. Answers are stored under their affirmations' ids, in their order,
 * so a file of the same id and version must keep both.
 *
 * <p>Of a questionnaire that only the operator has, no earlier copy is known: nothing is said about it.
 */
final class Published {
    static final String FOLDER = "/config/questionnaires/";

    /** Returns where {@code root} would lose or misread the answers given to the published file. */
    List<Problem> problems(Branch root) {
        Optional<String> id = root.text("id");
        Optional<String> version = root.wholeNumber("version");
        if (id.isEmpty() || version.isEmpty()) {
            return List.of();
        }
        return copy(id.get() + ".v" + version.get() + ".yaml").stream()
                .flatMap(published -> problems(published, root))
                .toList();
    }

    private static Stream<Problem> problems(Branch published, Branch root) {
        List<String> before = ids(published);
        List<String> now = ids(root);
        Set<String> lost = new HashSet<>(before);
        now.forEach(lost::remove);
        List<Branch> fields = CrossCheck.affirmations(root).map(a -> a.at("id")).toList();
        Stream<Problem> changed = fields.stream()
                .filter(field ->
                        field.text().filter(text -> !before.contains(text)).isPresent())
                .map(field -> changed(field, before, lost));
        Stream<Problem> moved = Stream.of(root.at("themes"))
                .filter(themes -> !before.equals(now) && new HashSet<>(before).equals(new HashSet<>(now)))
                .map(themes -> themes.problem("The affirmations are not in the order of the published version, and"
                        + " answers under way would be shifted. " + restore(root, "the order")));
        List<Problem> found = Stream.concat(changed, moved).toList();
        Stream<Problem> missing = before.stream()
                .filter(lost::contains)
                .map(gone -> root.at("themes")
                        .problem("An answer stored under \"" + gone + "\" would be lost. "
                                + restore(root, "the affirmation")));
        return Stream.concat(found.stream(), missing);
    }

    /** Takes the id that {@code field} replaces out of {@code lost}, so that it is not told of twice. */
    private static Problem changed(Branch field, List<String> before, Set<String> lost) {
        String id = field.text().orElse("");
        Optional<String> replaced = Spelling.nearest(id, lost);
        replaced.ifPresent(lost::remove);
        return field.problem("\"" + id + "\" – "
                + replaced.map(old -> "an answer stored under \"" + old + "\" would be lost. Restore the id.")
                        .orElse("the published version, with its " + before.size()
                                + " affirmations, does not have it. Publish the new one under the next version, in a"
                                + " file of its own."));
    }

    private static String restore(Branch root, String what) {
        String next = root.text("id").orElse("") + ".v"
                + root.number("version").map(v -> v.intValue() + 1).orElse(2) + ".yaml";
        return "Restore " + what + ", or publish the change as " + next + ".";
    }

    private static List<String> ids(Branch root) {
        return CrossCheck.affirmations(root)
                .flatMap(affirmation -> affirmation.text("id").stream())
                .toList();
    }

    private static Optional<Branch> copy(String name) {
        try (InputStream in = Published.class.getResourceAsStream(FOLDER + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(Branch.root(
                            YamlTree.read(SurveyFile.read(name, in).text()).tree()));
        } catch (UnreadableYaml e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
