package fr.barometre.bot.conversation;

import java.util.Optional;

/**
 * What a respondent told of herself; each part may be skipped.
 *
 * @param next the part to ask next; empty once all three were asked
 */
public record Profile(
        Optional<Role> role, Optional<Kind> kind, Optional<Population> population, Optional<ProfilePart> next) {

    /** The profile of somebody who was asked nothing yet. */
    public static final Profile UNASKED =
            new Profile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ProfilePart.ROLE));

    /** Returns this profile with {@code answer}, and the part after it to be asked next. */
    public Profile with(ProfileAnswer answer) {
        return switch (answer) {
            case Role r -> new Profile(Optional.of(r), kind, population, ProfilePart.ROLE.following());
            case Kind k -> new Profile(role, Optional.of(k), population, ProfilePart.KIND.following());
            case Population p -> new Profile(role, kind, Optional.of(p), ProfilePart.POPULATION.following());
        };
    }

    /** Returns this profile without an answer to {@code part}, and the part after it to be asked next. */
    public Profile skipping(ProfilePart part) {
        return switch (part) {
            case ROLE -> new Profile(Optional.empty(), kind, population, part.following());
            case KIND -> new Profile(role, Optional.empty(), population, part.following());
            case POPULATION -> new Profile(role, kind, Optional.empty(), part.following());
        };
    }

    /** Returns this profile with every part to be asked again; answers stand until they are replaced or skipped. */
    public Profile again() {
        return new Profile(role, kind, population, UNASKED.next());
    }

    /** Returns what was answered to {@code part}; empty if it was skipped or not asked. */
    public Optional<? extends ProfileAnswer> answer(ProfilePart part) {
        return switch (part) {
            case ROLE -> role;
            case KIND -> kind;
            case POPULATION -> population;
        };
    }

    /** Hides what was answered. */
    @Override
    public String toString() {
        return "Profile[hidden]";
    }
}
