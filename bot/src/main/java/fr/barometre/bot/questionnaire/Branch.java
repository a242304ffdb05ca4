package fr.barometre.bot.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A part of a questionnaire's tree together with its path. What is absent, or of another kind than is asked for, is
 * empty: checks can so run on files that are broken elsewhere.
 */
record Branch(String path, JsonNode node) {

    static Branch root(JsonNode tree) {
        return new Branch("", tree);
    }

    static String join(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    Branch at(String field) {
        return new Branch(join(path, field), node.path(field));
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** Returns the entries of the list {@code field}. */
    List<Branch> list(String field) {
        return at(field).entries().toList();
    }

    /** Returns the entries of this list. */
    Stream<Branch> entries() {
        return node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(i -> new Branch(path + "[" + i + "]", node.get(i)))
                : Stream.empty();
    }

    Optional<String> text() {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    Optional<String> text(String field) {
        return at(field).text();
    }

    Optional<BigDecimal> number() {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    Optional<BigDecimal> number(String field) {
        return at(field).number();
    }

    /** Returns the number of {@code field} without decimals that say nothing, as in {@code 1.0}. */
    Optional<String> wholeNumber(String field) {
        return number(field).map(number -> number.stripTrailingZeros().toPlainString());
    }

    Problem problem(String advice) {
        return new Problem(path, advice);
    }
}
