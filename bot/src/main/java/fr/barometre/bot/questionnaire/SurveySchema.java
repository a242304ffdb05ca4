package fr.barometre.bot.questionnaire;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The JSON Schema of questionnaires, the same that editors complete from, and what it says about each field. */
final class SurveySchema {
    static final String RESOURCE = "/config/questionnaires/questionnaire.schema.json";

    /** Said better, with ids, by {@link AskedCheck#ONE_EXPRESS_AFFIRMATION_PER_THEME}. */
    private static final Set<String> SAID_BY_CROSS_CHECK = Set.of("contains", "minContains", "maxContains");

    private final Schema schema;

    private SurveySchema(Schema schema) {
        this.schema = schema;
    }

    /** Loads the schema that travels with the application. */
    static SurveySchema load() {
        try (InputStream in = SurveySchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks its " + RESOURCE + ".");
            }
            return new SurveySchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Problem> problems(JsonNode tree) {
        return schema.validate(tree).stream()
                .filter(error -> !SAID_BY_CROSS_CHECK.contains(error.getKeyword()))
                .map(this::problem)
                .distinct()
                .toList();
    }

    private Problem problem(Error error) {
        List<Object> place = elements(error.getInstanceLocation());
        JsonNode rules = rulesAt(place);
        if (error.getProperty() != null) {
            place.add(error.getProperty());
        }
        return new Problem(written(place), SchemaAdvice.on(error, rules, description(place)));
    }

    private static List<Object> elements(NodePath path) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            elements.add(path.getElement(i));
        }
        return elements;
    }

    private static String written(List<Object> place) {
        String path = "";
        for (Object element : place) {
            path = element instanceof Integer index ? path + "[" + index + "]" : Branch.join(path, element.toString());
        }
        return path;
    }

    /** Returns what the schema says the field at {@code place} is; for one language of a text, what the text is. */
    private String description(List<Object> place) {
        boolean isLanguage = !place.isEmpty()
                && (place.getLast().equals("fr") || place.getLast().equals("en"));
        List<Object> described = isLanguage ? place.subList(0, place.size() - 1) : place;
        JsonNode rules = schema.getSchemaNode();
        String description = "";
        for (Object element : described) {
            rules = inside(rules, element);
            description = rules.path("description").asString("");
            rules = referred(rules);
            description = description.isEmpty() ? rules.path("description").asString("") : description;
        }
        return description;
    }

    private JsonNode rulesAt(List<Object> place) {
        JsonNode rules = schema.getSchemaNode();
        for (Object element : place) {
            rules = referred(inside(rules, element));
        }
        return rules;
    }

    private static JsonNode inside(JsonNode rules, Object element) {
        return element instanceof Integer
                ? rules.path("items")
                : rules.path("properties").path(element.toString());
    }

    private JsonNode referred(JsonNode rules) {
        String reference = rules.path("$ref").asString("");
        return reference.isEmpty() ? rules : schema.getSchemaNode().at(reference.substring(1));
    }
}
