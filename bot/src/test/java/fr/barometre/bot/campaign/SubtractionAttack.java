package fr.barometre.bot.campaign;

import fr.barometre.scoring.Answers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whoever has every snapshot and reckons with all of them. Each figure published is a sum over people's answers: a row
 * of ones. The attack succeeds if any sum of multiples of rows, other than nothing, is about fewer people than it
 * should be: that is so if leaving out the columns of these people lowers the rank.
 *
 * <p>Reckoned modulo a prime, larger than any determinant of the few rows of ones that occur here.
 */
final class SubtractionAttack {
    private static final long PRIME = 2_147_483_647;

    private final List<Map<Unknown, Integer>> rows = new ArrayList<>();

    /** What a person answered at one time: what the attack is after. */
    record Unknown(String member, Answers answers) {}

    void sees(Map<Unknown, Integer> row) {
        rows.add(row);
    }

    boolean succeeds(int threshold) {
        Set<String> members = new TreeSet<>();
        rows.forEach(row -> row.keySet().forEach(u -> members.add(u.member())));
        int rank = rank(Set.of());
        return subsets(List.copyOf(members), threshold - 1).stream().anyMatch(few -> rank(few) < rank);
    }

    private int rank(Collection<String> without) {
        List<Unknown> columns = new ArrayList<>(new HashSet<>(
                rows.stream().flatMap(row -> row.keySet().stream()).toList()));
        columns.removeIf(u -> without.contains(u.member()));
        long[][] matrix = new long[rows.size()][columns.size()];
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                matrix[r][c] = rows.get(r).getOrDefault(columns.get(c), 0);
            }
        }
        return rank(matrix, columns.size());
    }

    private static int rank(long[][] matrix, int columns) {
        int rank = 0;
        for (int c = 0; c < columns && rank < matrix.length; c++) {
            int pivot = rank;
            while (pivot < matrix.length && matrix[pivot][c] == 0) {
                pivot++;
            }
            if (pivot == matrix.length) {
                continue;
            }
            long[] row = matrix[pivot];
            matrix[pivot] = matrix[rank];
            matrix[rank] = row;
            long inverse = power(row[c], PRIME - 2);
            for (int r = rank + 1; r < matrix.length; r++) {
                long factor = matrix[r][c] * inverse % PRIME;
                for (int k = c; factor != 0 && k < columns; k++) {
                    matrix[r][k] = Math.floorMod(matrix[r][k] - factor * row[k], PRIME);
                }
            }
            rank++;
        }
        return rank;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % PRIME;
        for (long left = exponent; left > 0; left >>= 1) {
            result = (left & 1) == 1 ? result * square % PRIME : result;
            square = square * square % PRIME;
        }
        return result;
    }

    /** Returns every subset of exactly {@code size}, or of all if there are fewer: smaller ones are parts of these. */
    private static List<Set<String>> subsets(List<String> members, int size) {
        if (size <= 0 || members.isEmpty()) {
            return List.of(Set.of());
        }
        if (members.size() <= size) {
            return List.of(Set.copyOf(members));
        }
        List<Set<String>> all = new ArrayList<>(subsets(members.subList(1, members.size()), size));
        for (Set<String> fewer : subsets(members.subList(1, members.size()), size - 1)) {
            Set<String> with = new TreeSet<>(fewer);
            with.add(members.getFirst());
            all.add(with);
        }
        return all;
    }
}
