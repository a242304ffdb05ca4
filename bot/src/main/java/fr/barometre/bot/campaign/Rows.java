package fr.barometre.bot.campaign;

import fr.barometre.scoring.Answers;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Responses one by one, to be taken away once the campaign is over for good: those of the last release, in an order
 * that says nothing. They leave the campaign in one state only, since two lists could be compared line by line.
 *
 * @param rows the group is left out throughout where one of the three has too few members
 */
public record Rows(List<Row> rows) {

    public Rows {
        rows = List.copyOf(rows);
    }

    /** One response. */
    public record Row(Optional<Group> group, Answers answers) {
        /** Hides the answers. */
        @Override
        public String toString() {
            return "Row[hidden]";
        }
    }

    /**
     * Returns the rows of the last release, or empty if there are too few, or somebody's answers have been taken out or
     * changed since.
     *
     * @param fewest the threshold of distributions
     * @param threshold the fewest members that each group must have, unless it has none
     */
    public static Optional<Rows> of(
            List<Release> releases, Collection<Response> responses, Seal seal, int fewest, int threshold) {
        Ledger ledger = Ledger.of(releases);
        List<String> standing = ledger.standing();
        Map<String, Answers> byMember =
                responses.stream().collect(Collectors.toMap(Response::member, Response::answers, (a, b) -> a));
        boolean asPublished = standing.stream()
                .allMatch(m -> Optional.ofNullable(byMember.get(m))
                        .map(answers -> OptionalLong.of(seal.of(m, answers)))
                        .equals(Optional.of(ledger.standing(m))));
        if (standing.size() < fewest || !asPublished) {
            return Optional.empty();
        }
        Map<Group, Integer> sizes = new EnumMap<>(Group.class);
        standing.forEach(m -> sizes.merge(ledger.group(m, Group.REST), 1, Integer::sum));
        boolean grouped = sizes.values().stream().allMatch(size -> size >= threshold);
        return Optional.of(new Rows(standing.stream()
                .sorted(Comparator.comparingLong(m -> ledger.standing(m).orElse(0)))
                .map(m -> new Row(
                        grouped ? Optional.of(ledger.group(m, Group.REST)) : Optional.empty(),
                        byMember.getOrDefault(m, Answers.none())))
                .toList()));
    }
}
