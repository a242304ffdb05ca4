package fr.barometre.bot.channel.teams.app;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import fr.barometre.bot.settings.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One of Microsoft's schemas for the files of an app, as it travels with the application. */
final class ManifestSchema {
    /** Reads a pattern of JavaScript: there, a backspace may be written {@code \b} among characters, in Java not. */
    private static final SchemaRegistryConfig PATTERNS = SchemaRegistryConfig.builder()
            .regularExpressionFactory(pattern ->
                    Pattern.compile(pattern.replace("\\f\\b", "\\f\\x08")).asPredicate()::test)
            .build();

    /** The draft that the schemas name, and the one whose rules they use: they set constants and conditions. */
    private static final String SAID = "http://json-schema.org/draft-04/schema#";

    private static final String MEANT = "http://json-schema.org/draft-07/schema#";

    private final Schema schema;

    private ManifestSchema(Schema schema) {
        this.schema = schema;
    }

    static ManifestSchema manifest() {
        return load("/teams/MicrosoftTeams.schema.json");
    }

    static ManifestSchema localization() {
        return load("/teams/MicrosoftTeams.Localization.schema.json");
    }

    private static ManifestSchema load(String resource) {
        try (InputStream in = ManifestSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks its " + resource + ".");
            }
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(SAID, MEANT);
            return new ManifestSchema(SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_7, registry -> registry.schemaRegistryConfig(PATTERNS))
                    .getSchema(schema, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what in {@code tree}, the content of {@code file}, Microsoft would refuse. */
    List<Fault> faults(String file, JsonNode tree) {
        return schema.validate(tree).stream()
                .map(error -> new Fault(file, path(error), advice(error)))
                .distinct()
                .toList();
    }

    private static String path(Error error) {
        NodePath place = error.getInstanceLocation();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < place.getNameCount(); i++) {
            add(path, place.getElement(i));
        }
        if (error.getProperty() != null) {
            add(path, error.getProperty());
        }
        return path.toString();
    }

    private static void add(StringBuilder path, Object element) {
        if (element instanceof Integer index) {
            path.append('[').append(index).append(']');
        } else {
            path.append(path.isEmpty() ? "" : ".").append(element);
        }
    }

    private static String advice(Error error) {
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "It is missing. Teams needs it.";
            case "additionalProperties" -> "Teams knows no such field here. Remove it, or check its spelling.";
            case "maxLength" ->
                "It has " + error.getInstanceNode().asString("").length() + " characters, and at most "
                        + limit.asString("") + " may be there. Shorten it.";
            case "enum" -> "It is none of " + limit + ". Choose one of them.";
            default -> "Microsoft's schema refuses it: " + error.getMessage() + ".";
        };
    }
}
