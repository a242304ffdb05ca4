package fr.barometre.bot.questionnaire;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What to tell the author of a file that is not YAML. */
final class YamlAdvice {
    private YamlAdvice() {}

    static String on(YAMLException e) {
        if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return at(marked.getProblemMark(), String.valueOf(marked.getProblem()));
        }
        String message = String.valueOf(e.getMessage());
        if (message.contains("Nesting Depth")) {
            return "Fields stand within fields more than 30 deep. Check the brackets and the indentation.";
        }
        if (message.contains("aliases")) {
            return "Anchors (&name) and aliases (*name) are not read here. Write the text out in each place.";
        }
        if (message.contains("special characters")) {
            return "The file holds a character that cannot be printed. Retype the text around it.";
        }
        return "The file cannot be read as YAML: " + message + ". Correct it, or compare it with a file that works.";
    }

    private static String at(Mark mark, String problem) {
        String place = "Line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ";
        if (problem.contains("\\t") || problem.contains("TAB")) {
            return place + "there is a tab. Indent with spaces only.";
        }
        if (problem.contains("undefined alias")) {
            return place + "aliases (*name) are not read here. Put the text in quotation marks.";
        }
        if (problem.contains("mapping values are not allowed")) {
            return place + "there is a colon where none can stand. Put the text in quotation marks.";
        }
        if (problem.contains("tag")) {
            return place + "tags (!name) are not read here. Remove it, or put the text in quotation marks.";
        }
        return place + "the text cannot be understood from here (" + problem
                + "). Check the indentation, the quotation marks and the brackets just before.";
    }
}
