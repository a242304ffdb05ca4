package fr.barometre.bot.settings;

/**
 * One thing that the operator must put right before the application can start.
 *
 * @param file the file that holds it, or {@code settings} for a property, wherever it was set
 * @param path the place in the file, such as {@code themes[4].id}, or the property's name; empty for the whole file
 * @param advice what is wrong and what to do, as whole sentences; never a secret
 */
public record Fault(String file, String path, String advice) {
    /** Creates the fault of the property {@code name}. */
    public static Fault ofProperty(String name, String advice) {
        return new Fault("settings", name, advice);
    }

    /** Returns the fault as one line without its file. */
    String line() {
        return path.isEmpty() ? advice : path + ": " + advice;
    }
}
