package fr.barometre.bot.text;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The files of messages: in {@code config/messages} beside the working directory if it exists, else in the jar. */
final class MessageFiles {
    private static final Path BESIDE = Path.of("config", "messages");

    private MessageFiles() {}

    /** Reads all; throws {@link ConfigurationFaults} with every fault of all files. */
    static Texts read() {
        return read(BESIDE);
    }

    static Texts read(Path folder) {
        Map<Language, StringReader> files = new EnumMap<>(Language.class);
        List<Fault> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            String name = language.code() + ".properties";
            String shown = folder + "/" + name;
            try (InputStream in = open(folder, name)) {
                files.put(language, new StringReader(decode(in.readAllBytes())));
            } catch (CharacterCodingException e) {
                faults.add(new Fault(
                        shown, "", "The file is not in UTF-8. In the editor, choose \"Save with encoding: UTF-8\"."));
            } catch (IOException e) {
                faults.add(new Fault(shown, "", "The file cannot be read. Restore it: each language needs its own."));
            }
        }
        ConfigurationFaults.throwIfAny(faults);
        return new Texts(files);
    }

    private static InputStream open(Path folder, String name) throws IOException {
        if (Files.isDirectory(folder)) {
            return Files.newInputStream(folder.resolve(name));
        }
        InputStream inJar = MessageFiles.class.getResourceAsStream("/config/messages/" + name);
        if (inJar == null) {
            throw new FileNotFoundException(name);
        }
        return inJar;
    }

    private static String decode(byte[] content) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
    }
}
