package fr.barometre.bot.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the releases of a campaign have published of whom: for each member every state of their answers that ever
 * counted, in which release it first did, and which one counts now. Changed only by {@link #add}.
 */
final class Ledger {
    private final Map<String, Account> accounts = new HashMap<>();
    private int releases;

    /** The last release that published the groups, -1 before the first. */
    private int checkpoint = -1;

    /** Whether a state that had been published was changed or taken out since the checkpoint. */
    private boolean disturbed;

    /** One member's past. The group is the one of the first publication, for ever. */
    private static final class Account {
        private final Group group;
        private final Set<Long> published = new HashSet<>();
        private OptionalLong standing = OptionalLong.empty();
        private int born;

        Account(Group group) {
            this.group = group;
        }
    }

    static Ledger of(Collection<Release> releases) {
        Ledger ledger = new Ledger();
        for (Release release : releases) {
            boolean groups = release.groups()
                    .filter(g -> g.release() == release.number())
                    .isPresent();
            ledger.add(release.changes());
            if (groups) {
                ledger.checkpoint();
            }
        }
        return ledger;
    }

    /** Returns how many releases there were. */
    int releases() {
        return releases;
    }

    /** Returns the group under which {@code member} was first published; {@code now} for who never was. */
    Group group(String member, Group now) {
        return Optional.ofNullable(accounts.get(member)).map(a -> a.group).orElse(now);
    }

    /** Returns whether this state of the member's answers was never published. */
    boolean isNew(String member, long state) {
        Account account = accounts.get(member);
        return account == null || !account.published.contains(state);
    }

    OptionalLong standing(String member) {
        Account account = accounts.get(member);
        return account == null ? OptionalLong.empty() : account.standing;
    }

    /** Returns the members whose answers count. */
    List<String> standing() {
        return accounts.entrySet().stream()
                .filter(entry -> entry.getValue().standing.isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Notes one more release. */
    void add(Collection<Change> changes) {
        for (Change change : changes) {
            Account account = accounts.computeIfAbsent(change.member(), m -> new Account(change.group()));
            disturbed |= account.standing.isPresent();
            account.standing = change.state();
            if (change.state().isPresent()) {
                boolean first = account.published.add(change.state().getAsLong());
                disturbed |= !first;
                account.born = first ? releases : -1;
            }
        }
        releases++;
    }

    /** Notes that the newest release publishes the groups. */
    void checkpoint() {
        checkpoint = releases - 1;
        disturbed = false;
    }

    boolean disturbed() {
        return disturbed;
    }

    /**
     * Returns for each release since the checkpoint how many members of each group it first published in a state that
     * still counts.
     */
    List<Map<Group, Integer>> blocks() {
        List<Map<Group, Integer>> blocks = new ArrayList<>();
        for (int i = checkpoint + 1; i < releases; i++) {
            blocks.add(new HashMap<>());
        }
        for (Account account : accounts.values()) {
            if (account.standing.isPresent() && account.born > checkpoint) {
                blocks.get(account.born - checkpoint - 1).merge(account.group, 1, Integer::sum);
            }
        }
        return blocks;
    }
}
