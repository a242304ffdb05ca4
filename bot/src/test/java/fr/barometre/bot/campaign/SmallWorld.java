package fr.barometre.bot.campaign;

import fr.barometre.bot.conversation.Role;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Category;
import fr.barometre.scoring.Edition;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Questionnaire;
import fr.barometre.scoring.Theme;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A campaign of few people, with everything that it has published as vectors over people and their answers. */
final class SmallWorld {
    static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            new Edition("small", 1),
            List.of(new Theme("t", List.of(new Affirmation("a", false), new Affirmation("b", false)))),
            List.of(new Category("only", BigDecimal.ONE, List.of(), List.of())));
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final List<Answers> STATES = states();

    private final Steps steps;
    private final List<Release> releases = new ArrayList<>();
    private final Map<String, Response> responses = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final SubtractionAttack attack = new SubtractionAttack();

    SmallWorld(Steps steps) {
        this.steps = steps;
    }

    /** Lets {@code member} answer in one of ten ways from now on. */
    void answers(String member, Role role, int state) {
        roles.putIfAbsent(member, role);
        responses.put(
                member,
                new Response(member, 1, Optional.of(role), STATES.get(state), true, Map.of(), Optional.empty()));
    }

    /** Returns what is there now, in the order of the members' names. */
    List<Response> responses() {
        return responses.values().stream()
                .sorted(Comparator.comparing(Response::member))
                .toList();
    }

    void leaves(String member) {
        responses.remove(member);
    }

    boolean takesPart(String member) {
        return responses.containsKey(member);
    }

    /** An owner looks; what is published then is noted for the attack. */
    void look() {
        steps.next(releases, responses.values(), NOW).ifPresent(release -> {
            releases.add(release);
            attack.sees(row(Optional.empty()));
            if (release.groups().filter(g -> g.release() == release.number()).isPresent()) {
                attack.sees(row(Optional.of(Group.ELECTED)));
                attack.sees(row(Optional.of(Group.MANAGEMENT)));
            }
        });
    }

    List<Release> releases() {
        return releases;
    }

    /** Returns whether what was published tells anything of fewer than {@code threshold} people. */
    boolean broken(int threshold) {
        return attack.succeeds(threshold);
    }

    private Map<SubtractionAttack.Unknown, Integer> row(Optional<Group> group) {
        Map<SubtractionAttack.Unknown, Integer> row = new HashMap<>();
        responses.forEach((member, response) -> {
            if (group.filter(g -> g != Group.of(Optional.ofNullable(roles.get(member))))
                    .isEmpty()) {
                row.put(new SubtractionAttack.Unknown(member, response.answers()), 1);
            }
        });
        return row;
    }

    static long seal(String member, Answers answers) {
        return STATES.indexOf(answers);
    }

    private static List<Answers> states() {
        List<Answers> states = new ArrayList<>();
        for (Level a : Level.values()) {
            for (Level b : List.of(Level.NOT_ADDRESSED, Level.COMPLETE)) {
                states.add(Answers.none().with("a", a).with("b", b));
            }
        }
        return states;
    }
}
