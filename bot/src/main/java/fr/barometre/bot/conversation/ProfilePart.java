package fr.barometre.bot.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The questions about the respondent, in the order in which they are asked. */
public enum ProfilePart {
    ROLE(Role.values()),
    KIND(Kind.values()),
    POPULATION(Population.values());

    private final List<ProfileAnswer> choices;

    ProfilePart(ProfileAnswer[] choices) {
        this.choices = List.of(choices);
    }

    public List<ProfileAnswer> choices() {
        return choices;
    }

    /** Returns the part that {@code answer} answers. */
    public static ProfilePart of(ProfileAnswer answer) {
        return switch (answer) {
            case Role r -> ROLE;
            case Kind k -> KIND;
            case Population p -> POPULATION;
        };
    }

    Optional<ProfilePart> following() {
        return Arrays.stream(values()).filter(p -> p.ordinal() == ordinal() + 1).findFirst();
    }
}
