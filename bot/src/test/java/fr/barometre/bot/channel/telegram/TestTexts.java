package fr.barometre.bot.channel.telegram;

import fr.barometre.bot.text.Language;
import fr.barometre.bot.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The real messages. */
final class TestTexts {
    static final Texts REAL = read();

    private TestTexts() {}

    private static Texts read() {
        Map<Language, StringReader> files = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = "/config/messages/" + language.code() + ".properties";
            try (InputStream in = Objects.requireNonNull(TestTexts.class.getResourceAsStream(name))) {
                files.put(language, new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Texts(files);
    }
}
