package fr.barometre.bot.settings;

/**
 * A look at something that the operator can get wrong, taken once before the application starts.
 *
 * <p>To take part, a check is named in {@code META-INF/spring.factories}. It needs a constructor without parameters.
 * The faults of all checks are told together. Settings that are records with {@code @ConfigurationProperties} need no
 * check for what their own constructors refuse by throwing {@link ConfigurationFaults}.
 */
@FunctionalInterface
public interface ConfigurationCheck {

    /** Looks; throws {@link ConfigurationFaults} with all that it finds. */
    void check(BoundSettings settings);
}
