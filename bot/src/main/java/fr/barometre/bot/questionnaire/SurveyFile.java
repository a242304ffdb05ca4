package fr.barometre.bot.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file that should hold a questionnaire, as it was found. */
final class SurveyFile {
    static final int LARGEST = 1_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String shown;

    /** At most one byte more than {@link #LARGEST}, so that a file of any size can be refused. */
    private final byte[] content;

    private SurveyFile(String shown, byte[] content) {
        this.shown = shown;
        this.content = content;
    }

    static SurveyFile at(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(path.toString(), in);
        }
    }

    static SurveyFile read(String shown, InputStream in) throws IOException {
        return new SurveyFile(shown, in.readNBytes(LARGEST + 1));
    }

    static boolean isYaml(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return lowerCase.endsWith(".yaml") || lowerCase.endsWith(".yml");
    }

    /** Returns the path by which the operator knows it. */
    String shown() {
        return shown;
    }

    /** Returns the last part of the path. */
    String name() {
        return shown.substring(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1);
    }

    /**
     * Returns the content as text, without a mark of its encoding.
     *
     * @throws UnreadableYaml if it is too large or not in UTF-8
     */
    String text() throws UnreadableYaml {
        if (content.length > LARGEST) {
            throw new UnreadableYaml(
                    "The file is larger than 1 MB, which no questionnaire is. Was the wrong one copied?");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableYaml(
                    "The file is not in UTF-8. In the editor, choose \"Save with encoding: UTF-8\".", e);
        }
    }
}
