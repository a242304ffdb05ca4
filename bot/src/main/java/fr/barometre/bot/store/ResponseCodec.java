package fr.barometre.bot.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.barometre.bot.campaign.Response;
import fr.barometre.bot.conversation.Role;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Edition;
import fr.barometre.scoring.Questionnaire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Responses as bytes: the version and a semicolon, which the scripts read, then the number of the format, the
 * fingerprint of the questionnaire's ids, and the line of answers. Every format that was ever written is read for ever.
 */
final class ResponseCodec {
    private static final int FORMAT = 1;

    private final Catalog catalog;

    ResponseCodec(Catalog catalog) {
        this.catalog = catalog;
    }

    byte[] encode(Response response, Edition edition) {
        Questionnaire questionnaire = catalog.find(edition)
                .orElseThrow(() -> new IllegalArgumentException(edition + " is not published here."))
                .questionnaire();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((response.version() + ";").getBytes(US_ASCII));
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeInt(AnswerLine.fingerprint(questionnaire));
            out.writeUTF(response.role().map(Enum::name).orElse(""));
            out.writeBoolean(response.finished());
            out.writeUTF(response.reach().orElse(""));
            out.writeUTF(AnswerLine.write(response.answers(), questionnaire));
            out.writeByte(response.initiatives().size());
            for (Map.Entry<String, String> text : new TreeMap<>(response.initiatives()).entrySet()) {
                out.writeUTF(text.getKey());
                out.writeUTF(text.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the reader of responses to one questionnaire, whose fingerprint is then computed once. */
    Reader reader(Edition edition) {
        Questionnaire questionnaire = catalog.find(edition)
                .orElseThrow(() -> new IllegalStateException("Responses wait for the questionnaire " + edition.id()
                        + " version " + edition.version() + ", which is not published here. Put the file back."))
                .questionnaire();
        return new Reader(questionnaire, AnswerLine.fingerprint(questionnaire));
    }

    /** Reads responses to one questionnaire. */
    record Reader(Questionnaire questionnaire, int fingerprint) {

        /** @throws IllegalStateException if this version cannot read it */
        Response decode(String member, byte[] entry) {
            int at = 0;
            while (at < entry.length && entry[at] != ';') {
                at++;
            }
            try (DataInputStream in =
                    new DataInputStream(new ByteArrayInputStream(entry, at + 1, entry.length - at - 1))) {
                long version = Long.parseLong(new String(entry, 0, at, US_ASCII));
                if (in.readUnsignedByte() != FORMAT || in.readInt() != fingerprint) {
                    throw new IllegalStateException("A response was written by a newer version, or its questionnaire"
                            + " was changed since. Start the version that wrote it, or put the file back.");
                }
                return response(member, version, in);
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalStateException("A response is damaged.", e);
            }
        }

        private Response response(String member, long version, DataInputStream in) throws IOException {
            Optional<Role> role = said(in.readUTF()).map(Role::valueOf);
            boolean finished = in.readBoolean();
            Optional<String> reach = said(in.readUTF());
            Answers answers = AnswerLine.read(in.readUTF(), questionnaire);
            int count = in.readUnsignedByte();
            Map<String, String> initiatives = new HashMap<>();
            for (int i = 0; i < count; i++) {
                initiatives.put(in.readUTF(), in.readUTF());
            }
            return new Response(member, version, role, answers, finished, initiatives, reach);
        }

        private static Optional<String> said(String text) {
            return Optional.of(text).filter(t -> !t.isEmpty());
        }
    }
}
