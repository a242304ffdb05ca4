package fr.barometre.bot.campaign;

import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Distribution;
import fr.barometre.scoring.Questionnaire;
import fr.barometre.scoring.Spread;
import fr.barometre.scoring.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Publishes a campaign's snapshots in steps, so that no two of them, nor any reckoning with all of them, tells anything
 * of fewer people than the threshold.
 *
 * <p>A new release is made only when at least so many members have answers that no release had before. Until then the
 * last one stays, whatever changes; corrections and withdrawals show with the next. Take any sum and difference of
 * releases, and of those in it the newest: the answers that it brought in are in no other, so they stay in the result,
 * and they are of at least so many people.
 *
 * <p>The groups are published by the same reckoning, {@link #groupsMayShow}; {@code bot/docs/decisions} has the proof.
 */
public class Steps {
    private final Questionnaire questionnaire;
    private final int threshold;
    private final int distributionThreshold;
    private final Seal seal;

    /**
     * @param threshold the fewest people of whom anything may be told
     * @param distributionThreshold the fewest of whom distributions are
     */
    public Steps(Questionnaire questionnaire, int threshold, int distributionThreshold, Seal seal) {
        this.questionnaire = questionnaire;
        this.threshold = threshold;
        this.distributionThreshold = distributionThreshold;
        this.seal = seal;
    }

    /**
     * Returns the release to be made of {@code responses} now; empty if the last one, or none, still has to do.
     *
     * @param before all releases so far, oldest first
     */
    public Optional<Release> next(List<Release> before, Collection<Response> responses, Instant now) {
        Ledger ledger = Ledger.of(before);
        List<Response> counting =
                responses.stream().filter(r -> r.counts(questionnaire.size())).toList();
        List<Change> changes = changes(ledger, counting);
        long fresh = changes.stream()
                .filter(c -> c.state().isPresent()
                        && isNew(ledger, c.member(), c.state().getAsLong()))
                .count();
        if (fresh < fewestNew(threshold)) {
            return Optional.empty();
        }
        ledger.add(changes);
        Optional<Groups> groups =
                groupsMayShow(ledger, threshold) ? groups(ledger, counting, before.size(), now) : Optional.empty();
        boolean distributions = counting.size() >= distributionThreshold;
        return Optional.of(new Release(
                before.size(),
                now,
                (int) counting.stream().filter(Response::finished).count(),
                tally(counting),
                distributions ? Spread.of(questionnaire, answers(counting), distributionThreshold) : Map.of(),
                responses.size() >= distributionThreshold ? stops(responses) : Map.of(),
                groups.isPresent() || before.isEmpty()
                        ? groups
                        : before.getLast().groups(),
                changes));
    }

    /** Overridden where tests weaken the rule, to see that the attack then succeeds. */
    boolean isNew(Ledger ledger, String member, long state) {
        return ledger.isNew(member, state);
    }

    /** Overridden where tests weaken the rule. */
    long fewestNew(int fewest) {
        return fewest;
    }

    private List<Change> changes(Ledger ledger, List<Response> counting) {
        List<Change> changes = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (Response response : counting) {
            there.add(response.member());
            OptionalLong state = OptionalLong.of(seal.of(response.member(), response.answers()));
            if (!state.equals(ledger.standing(response.member()))) {
                changes.add(new Change(
                        response.member(), ledger.group(response.member(), Group.of(response.role())), state));
            }
        }
        for (String member : ledger.standing()) {
            if (!there.contains(member)) {
                changes.add(new Change(member, ledger.group(member, Group.REST), OptionalLong.empty()));
            }
        }
        changes.sort(Comparator.comparing(Change::member));
        return changes;
    }

    /**
     * Says whether the groups may be published with the newest release.
     *
     * <p>Beside the totals, a group's own figure lets one tell apart, in each release since the checkpoint, its members
     * from the others: whoever reckons can cancel the one or the other, release by release, and is left with the fewer.
     * So the fewer, over all these releases, must be enough people, for each group. Nobody at all is fine too, since
     * then the group's figure follows from the totals; but only if nothing that was published was changed meanwhile.
     */
    boolean groupsMayShow(Ledger ledger, int threshold) {
        List<Map<Group, Integer>> blocks = ledger.blocks();
        for (Group group : Group.values()) {
            int left = 0;
            for (Map<Group, Integer> block : blocks) {
                int own = block.getOrDefault(group, 0);
                int all = block.values().stream().mapToInt(Integer::intValue).sum();
                left += Math.min(own, all - own);
            }
            boolean nobody = left == 0 && !ledger.disturbed();
            if (left < threshold && !nobody) {
                return false;
            }
        }
        return true;
    }

    /** Returns the groups, provided each has enough members to be shown. */
    private Optional<Groups> groups(Ledger ledger, List<Response> counting, int release, Instant now) {
        Map<Group, List<Response>> byGroup = new HashMap<>();
        for (Response response : counting) {
            byGroup.computeIfAbsent(ledger.group(response.member(), Group.of(response.role())), g -> new ArrayList<>())
                    .add(response);
        }
        Tally elected = tally(byGroup.getOrDefault(Group.ELECTED, List.of()));
        Tally management = tally(byGroup.getOrDefault(Group.MANAGEMENT, List.of()));
        Tally rest = tally(byGroup.getOrDefault(Group.REST, List.of()));
        return elected.respondents() < threshold || management.respondents() < threshold
                ? Optional.empty()
                : Optional.of(
                        new Groups(release, now, told(elected, management, rest), told(management, elected, rest)));
    }

    /**
     * Returns what is told of a group: of each affirmation only if enough rated it there, in the other group, and
     * outside both unless nobody did, since the totals are known.
     */
    private Tally told(Tally group, Tally other, Tally rest) {
        Map<String, Distribution> told = new LinkedHashMap<>();
        group.byAffirmation().forEach((id, distribution) -> {
            int outside = rest.of(id).rated();
            boolean enough = distribution.rated() >= threshold
                    && other.of(id).rated() >= threshold
                    && (outside == 0 || outside >= threshold);
            told.put(id, enough ? distribution : Distribution.NONE);
        });
        return new Tally(group.respondents(), told);
    }

    private Tally tally(List<Response> responses) {
        return Tally.of(questionnaire, answers(responses));
    }

    private static List<Answers> answers(List<Response> responses) {
        return responses.stream().map(Response::answers).toList();
    }

    /** Returns how many stopped before each affirmation, where enough did. */
    private Map<String, Integer> stops(Collection<Response> responses) {
        Map<String, Integer> stops = new HashMap<>();
        for (Response response : responses) {
            questionnaire.affirmations().stream()
                    .map(Affirmation::id)
                    .filter(id ->
                            !response.finished() && response.answers().of(id).isEmpty())
                    .findFirst()
                    .ifPresent(id -> stops.merge(id, 1, Integer::sum));
        }
        stops.values().removeIf(count -> count < threshold);
        return stops;
    }
}
