package fr.barometre.bot.questionnaire;

/** A file of which nothing can be read, so that one advice is all that can be said about it. */
final class UnreadableYaml extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableYaml(String advice) {
        super(advice);
    }

    UnreadableYaml(String advice, Throwable cause) {
        super(advice, cause);
    }
}
