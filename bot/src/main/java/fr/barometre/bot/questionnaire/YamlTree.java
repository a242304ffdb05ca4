package fr.barometre.bot.questionnaire;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of a YAML file with the line of each of its parts.
 *
 * <p>Scalars follow YAML 1.2: {@code no} and {@code 2018-01-01} are texts, and decimals keep each digit as written. Of
 * YAML's more surprising features, anchors, aliases and tags are refused.
 */
final class YamlTree {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,18})?");
    private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
    private static final Pattern FALSE = Pattern.compile("false|False|FALSE");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final JsonNode tree;

    private YamlTree(Node document) {
        this.tree = convert("", document);
    }

    /**
     * Reads the only document of {@code text}.
     *
     * @throws UnreadableYaml if it is not YAML, or none or several documents
     */
    static YamlTree read(String text) throws UnreadableYaml {
        try {
            Iterator<Node> documents =
                    new Yaml(options()).composeAll(new StringReader(text)).iterator();
            if (!documents.hasNext()) {
                throw new UnreadableYaml("The file is empty. Copy an existing questionnaire and edit it.");
            }
            Node document = documents.next();
            if (documents.hasNext()) {
                throw new UnreadableYaml(
                        "The file holds several documents, divided by lines \"---\". Make a file of each.");
            }
            return new YamlTree(document);
        } catch (MarkedYAMLException e) {
            throw new UnreadableYaml(YamlAdvice.on(e), e);
        } catch (YAMLException e) {
            throw new UnreadableYaml(YamlAdvice.on(e), e);
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMergeOnCompose(false);
        options.setNestingDepthLimit(30);
        return options;
    }

    JsonNode tree() {
        return tree;
    }

    /** Returns what had to be left out of the tree. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns the line of {@code path}, counted from 1, or of the nearest part around it that the file has. */
    int line(String path) {
        String part = path;
        while (!lines.containsKey(part)) {
            part = part.substring(0, Math.max(0, Math.max(part.lastIndexOf('.'), part.lastIndexOf('['))));
        }
        return lines.getOrDefault(part, 1);
    }

    private JsonNode convert(String path, Node node) {
        lines.putIfAbsent(path, lineOf(node));
        if (node.getAnchor() != null) {
            problems.add(new Problem(
                    path, "Anchors (&name) and aliases (*name) are not read here. Write the text out in each place."));
            return NODES.nullNode();
        }
        if (!node.getTag().getValue().startsWith("tag:yaml.org,2002:")) {
            problems.add(new Problem(
                    path,
                    "Tags (" + node.getTag().getValue() + ") are not read here. Remove it, or put the text in quotation"
                            + " marks."));
            return NODES.nullNode();
        }
        return switch (node) {
            case MappingNode mapping -> convertMapping(path, mapping);
            case SequenceNode sequence -> convertSequence(path, sequence);
            case ScalarNode scalar -> convertScalar(scalar);
            default -> throw new IllegalStateException("A YAML node of an unknown kind: " + node.getNodeId());
        };
    }

    private JsonNode convertMapping(String path, MappingNode mapping) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(
                        new Problem(path, "A field's name must be a word. Was a colon forgotten or one too many?"));
                continue;
            }
            String field = Branch.join(path, key.getValue());
            if (object.has(key.getValue())) {
                problems.add(new Problem(field, "It is given again in line " + lineOf(key) + ". Keep one of the two."));
                continue;
            }
            lines.put(field, lineOf(key));
            object.set(key.getValue(), convert(field, entry.getValueNode()));
        }
        return object;
    }

    private JsonNode convertSequence(String path, SequenceNode sequence) {
        ArrayNode array = NODES.arrayNode();
        for (Node entry : sequence.getValue()) {
            array.add(convert(path + "[" + array.size() + "]", entry));
        }
        return array;
    }

    private static JsonNode convertScalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return NODES.stringNode(text);
        }
        if (NUMBER.matcher(text).matches()) {
            return NODES.numberNode(new BigDecimal(text));
        }
        if (NOTHING.matcher(text).matches()) {
            return NODES.nullNode();
        }
        if (TRUE.matcher(text).matches() || FALSE.matcher(text).matches()) {
            return NODES.booleanNode(TRUE.matcher(text).matches());
        }
        return NODES.stringNode(text);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
