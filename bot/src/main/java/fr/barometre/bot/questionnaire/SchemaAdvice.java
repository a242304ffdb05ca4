package fr.barometre.bot.questionnaire;

import com.networknt.schema.Error;
import fr.barometre.bot.settings.Spelling;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What to tell the author of a questionnaire about a rule of the schema that a field breaks. */
final class SchemaAdvice {
    private static final int LONGEST_QUOTE = 60;

    private SchemaAdvice() {}

    /**
     * Returns whole sentences.
     *
     * @param rules the part of the schema for the place where the rule is broken
     * @param description what the schema says the field is; may be empty
     */
    static String on(Error error, JsonNode rules, String description) {
        JsonNode value = error.getInstanceNode();
        JsonNode limit = error.getSchemaNode();
        String about = description.isEmpty() ? "" : " " + description;
        return switch (error.getKeyword()) {
            case "required" -> "It is missing." + about;
            case "additionalProperties" -> unknown(error.getProperty(), rules);
            case "type" -> wrongKind(value, limit.asString("")) + about;
            case "maxLength" -> tooLong(value.asString(""), limit.intValue(0));
            case "minLength" -> "It is empty." + about;
            case "pattern" ->
                wrongForm(value.asString(""), about, rules.path("description").asString(""));
            case "minimum" -> quote(value) + " is below " + limit.asString("") + "." + about;
            case "maximum" -> quote(value) + " is above " + limit.asString("") + "." + about;
            case "exclusiveMinimum" -> quote(value) + " is not above " + limit.asString("") + "." + about;
            case "enum" -> noneOf(value, limit);
            case "const" -> quote(value) + " cannot stand here, only " + limit.asString("") + "." + about;
            case "minItems" -> count(value) + ", and at least " + limit.asString("") + " must be there." + about;
            case "maxItems" -> count(value) + ", and at most " + limit.asString("") + " may be there." + about;
            case "uniqueItems" -> "The list has the same entry twice. Remove one.";
            default -> error.getMessage() + "." + about;
        };
    }

    private static String unknown(String field, JsonNode rules) {
        if (field.matches("[0-9]+")) {
            return "\"" + field + "\" seems to be the end of a decimal. Write decimals with a point, not a comma.";
        }
        Collection<String> known = rules.path("properties").propertyNames();
        return "\"" + field + "\" is not a field that can stand here."
                + Spelling.nearest(field, known)
                        .map(near -> " Did you mean \"" + near + "\"?")
                        .orElse(" Remove it.")
                + " The fields are " + String.join(", ", known) + ".";
    }

    private static String wrongKind(JsonNode value, String kind) {
        if (value.isNull()) {
            return "It is empty.";
        }
        boolean decimalComma = value.isString() && value.asString("").matches("[0-9]+,[0-9]+");
        return quote(value) + " is not "
                + switch (kind) {
                    case "string" ->
                        value.isContainer()
                                ? "a text."
                                : "a text. Put it in quotation marks: \"" + value.asString("") + "\".";
                    case "integer" -> "a whole number.";
                    case "number" -> decimalComma ? "a number. Write it with a decimal point." : "a number.";
                    case "array" -> "a list. Begin each entry with a hyphen on a line of its own.";
                    case "object" -> "a group of fields. Write each field on a line of its own, as \"name: value\".";
                    default -> "of the kind " + kind + ".";
                };
    }

    private static String tooLong(String text, int limit) {
        int length = text.codePointCount(0, text.length());
        return "It has " + length + " characters, and at most " + limit + " may be there. Shorten it by "
                + (length - limit) + ".";
    }

    private static String wrongForm(String text, String about, String form) {
        if (text.isBlank()) {
            return "It is empty." + about;
        }
        if (text.contains("\n") || text.contains("\r")) {
            return "It has a line break inside. Write it on one line, or begin it with \">-\" and go on below.";
        }
        if (!text.strip().equals(text)) {
            return "It begins or ends with a blank. Remove it.";
        }
        return "\"" + shortened(text) + "\" does not have the form that is needed." + about
                + (about.strip().equals(form) ? "" : " " + form);
    }

    private static String noneOf(JsonNode value, JsonNode allowed) {
        List<String> words =
                allowed.valueStream().map(word -> word.asString("")).toList();
        return quote(value) + " is none of " + String.join(", ", words) + "."
                + Spelling.nearest(value.asString(""), words)
                        .map(near -> " Did you mean \"" + near + "\"?")
                        .orElse(" Choose one of them.");
    }

    private static String count(JsonNode value) {
        return switch (value.size()) {
            case 0 -> "The list has no entry";
            case 1 -> "The list has 1 entry";
            default -> "The list has " + value.size() + " entries";
        };
    }

    private static String quote(JsonNode value) {
        if (value.isContainer()) {
            return value.isArray() ? "A list" : "A group of fields";
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return number.toPlainString();
        }
        return "\"" + shortened(value.asString("")) + "\"";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
