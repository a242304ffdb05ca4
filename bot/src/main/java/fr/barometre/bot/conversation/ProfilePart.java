package fr.barometre.bot.conversation;

import java.util.List;
import java.util.Optional;

/** The questions about the respondent, in the order in which they are asked. */
public enum ProfilePart {
    ROLE,
    KIND,
    POPULATION;

    /** Returns what can be answered, in the order of the buttons. */
    public List<ProfileAnswer> choices() {
        return switch (this) {
            case ROLE -> List.of(Role.values());
            case KIND -> List.of(Kind.values());
            case POPULATION -> List.of(Population.values());
        };
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
        return switch (this) {
            case ROLE -> Optional.of(KIND);
            case KIND -> Optional.of(POPULATION);
            case POPULATION -> Optional.empty();
        };
    }
}
