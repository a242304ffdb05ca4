package fr.barometre.bot.campaign;

import fr.barometre.bot.conversation.Role;
import java.util.Optional;

/** Whose perception is compared: those elected, and those who direct; everybody else counts in the whole only. */
public enum Group {
    ELECTED,
    /** The directorate-general and the CIO. */
    MANAGEMENT,
    /** Everybody else, and who did not say. */
    REST;

    public static Group of(Optional<Role> role) {
        if (role.isEmpty()) {
            return REST;
        }
        return switch (role.get()) {
            case OFFICIAL -> ELECTED;
            case DIRECTION, CIO -> MANAGEMENT;
            case AGENT, OTHER -> REST;
        };
    }
}
