package fr.barometre.bot.text;

import java.nio.file.Path;

/** The messages that the project publishes. */
public final class PublishedTexts {
    private PublishedTexts() {}

    public static Texts read() {
        return MessageFiles.read(Path.of("..", "config", "messages"));
    }
}
