package fr.barometre.bot.questionnaire;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes surveys of files, or tells everything that is wrong with one: as YAML, by the schema, and between its fields.
 */
final class SurveyReader {
    private final SurveySchema schema = SurveySchema.load();
    private final Published published = new Published();

    /**
     * Returns the survey, or throws {@link ConfigurationFaults} with every fault of the file in the order of its lines.
     */
    Survey read(SurveyFile file) {
        YamlTree yaml;
        try {
            yaml = YamlTree.read(file.text());
        } catch (UnreadableYaml e) {
            throw new ConfigurationFaults(List.of(new Fault(file.shown(), "", String.valueOf(e.getMessage()))));
        }
        Branch root = Branch.root(yaml.tree());
        List<Problem> problems = new ArrayList<>(schema.problems(root.node()));
        problems.addAll(CrossCheck.broken(root));
        problems.addAll(published.problems(root));
        problems.addAll(wrongName(file, root));
        Set<String> unread = yaml.problems().stream().map(Problem::path).collect(Collectors.toSet());
        problems.removeIf(problem -> unread.contains(problem.path()));
        problems.addAll(yaml.problems());
        ConfigurationFaults.throwIfAny(problems.stream()
                .sorted(Comparator.comparingInt(problem -> yaml.line(problem.path())))
                .map(problem -> fault(file, problem, yaml))
                .distinct()
                .toList());
        return survey(file, root);
    }

    private static List<Problem> wrongName(SurveyFile file, Branch root) {
        return root
                .text("id")
                .flatMap(id -> root.wholeNumber("version").map(version -> id + ".v" + version + ".yaml"))
                .filter(name -> !name.equals(file.name()))
                .map(name -> new Problem(
                        "id",
                        "With this id and this version, the file's name must be " + name
                                + ". Rename it, or correct the id or the version."))
                .stream()
                .toList();
    }

    private static Fault fault(SurveyFile file, Problem problem, YamlTree yaml) {
        return new Fault(
                file.shown(),
                problem.path(),
                problem.advice() + (problem.path().isEmpty() ? "" : " (line " + yaml.line(problem.path()) + ")"));
    }

    /** Makes the survey, whose own types have the last word. */
    private static Survey survey(SurveyFile file, Branch root) {
        try {
            return new SurveyTree(root).survey();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationFaults(List.of(new Fault(file.shown(), "", String.valueOf(e.getMessage()))));
        }
    }
}
