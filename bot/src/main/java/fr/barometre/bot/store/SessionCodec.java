package fr.barometre.bot.store;

import fr.barometre.bot.conversation.Kind;
import fr.barometre.bot.conversation.Mode;
import fr.barometre.bot.conversation.Population;
import fr.barometre.bot.conversation.Profile;
import fr.barometre.bot.conversation.ProfilePart;
import fr.barometre.bot.conversation.Role;
import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.conversation.Ties;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.text.Language;
import fr.barometre.bot.turn.Address;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Stored;
import fr.barometre.scoring.Answers;
import fr.barometre.scoring.Edition;
import fr.barometre.scoring.Questionnaire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Entries as bytes. Every format that was ever written is read for ever; {@value #FORMAT} is written.
 *
 * <p>Format 1: edition, fingerprint of its ids, language and sealed address first, which is all that is needed while
 * the questionnaire is not published; then profile, places, texts and the line of answers. Names of constants are
 * written, not their numbers, so that a new constant shifts nothing. Format 2: the same, and the ties behind it.
 */
final class SessionCodec {
    static final int FORMAT = 2;

    private static final int WITHOUT_TIES = 1;

    /** As its length is written in two bytes. */
    private static final int LONGEST_ADDRESS = 65_535;

    private final Catalog catalog;
    private final AddressCipher cipher;
    private final Map<Edition, Integer> fingerprints = new ConcurrentHashMap<>();

    SessionCodec(Catalog catalog, AddressCipher cipher) {
        this.catalog = catalog;
        this.cipher = cipher;
    }

    /**
     * @throws IllegalArgumentException if the session's edition is not published, or has not its answers' affirmations,
     *     or the address is longer than any
     */
    byte[] encode(Respondent respondent, Stored stored) {
        Edition edition = stored.session().edition();
        Questionnaire questionnaire = catalog.find(edition)
                .orElseThrow(() -> new IllegalArgumentException(edition + " is not published here."))
                .questionnaire();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            write(respondent, stored, questionnaire, new DataOutputStream(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Envelope(FORMAT, stored.version(), stored.shown(), stored.handle(), body.toByteArray()).bytes();
    }

    Found decode(Respondent respondent, byte[] entry) {
        try {
            Envelope envelope = Envelope.read(entry);
            if (envelope.format() < WITHOUT_TIES || envelope.format() > FORMAT) {
                return new Found.Unreadable("It has format " + envelope.format() + ", and this version reads up to "
                        + FORMAT + ". Start the version that wrote it.");
            }
            return read(respondent, envelope, new DataInputStream(new ByteArrayInputStream(envelope.body())));
        } catch (GeneralSecurityException e) {
            return new Found.Unreadable("Its address was sealed under another barometre.pseudonym-key, or is damaged.");
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return new Found.Unreadable("It is damaged.");
        }
    }

    private void write(Respondent respondent, Stored stored, Questionnaire questionnaire, DataOutputStream out)
            throws IOException {
        Session session = stored.session();
        out.writeUTF(session.edition().id());
        out.writeInt(session.edition().version());
        out.writeInt(fingerprint(questionnaire));
        out.writeUTF(session.language().name());
        byte[] address = cipher.seal(respondent, stored.address());
        if (address.length > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("An address is too long to be kept.");
        }
        out.writeShort(address.length);
        out.write(address);
        writeOptional(session.mode(), out);
        writeOptional(session.profile().role(), out);
        writeOptional(session.profile().kind(), out);
        writeOptional(session.profile().population(), out);
        writeOptional(session.profile().next(), out);
        out.writeLong(session.startedAt().getEpochSecond());
        out.writeLong(session.touchedAt().getEpochSecond());
        out.writeUTF(PlaceCode.write(session.place()));
        writeAll(List.copyOf(new TreeSet<>(session.outside())), out);
        writeTexts(session.initiatives(), out);
        writeAll(stored.deliveries(), out);
        out.writeUTF(AnswerLine.write(session.given(), questionnaire));
        TiesCodec.write(session.ties(), out);
    }

    private Found read(Respondent respondent, Envelope envelope, DataInputStream in)
            throws IOException, GeneralSecurityException {
        Edition edition = new Edition(in.readUTF(), in.readInt());
        int fingerprint = in.readInt();
        Language language = Language.valueOf(in.readUTF());
        Address address = cipher.open(respondent, in.readNBytes(in.readUnsignedShort()));
        Optional<Questionnaire> questionnaire = catalog.find(edition)
                .map(survey -> survey.questionnaire())
                .filter(published -> fingerprint(published) == fingerprint);
        if (questionnaire.isEmpty()) {
            return new Found.Unpublished(edition, language, address, envelope.handle());
        }
        Optional<Mode> mode = readOptional(Mode.class, in);
        Profile profile = new Profile(
                readOptional(Role.class, in),
                readOptional(Kind.class, in),
                readOptional(Population.class, in),
                readOptional(ProfilePart.class, in));
        Instant startedAt = Instant.ofEpochSecond(in.readLong());
        Instant touchedAt = Instant.ofEpochSecond(in.readLong());
        String place = in.readUTF();
        List<String> outside = readAll(in);
        Map<String, String> initiatives = readTexts(in);
        List<String> deliveries = readAll(in);
        Answers given = AnswerLine.read(in.readUTF(), questionnaire.get());
        Ties ties = envelope.format() == WITHOUT_TIES ? Ties.NONE : TiesCodec.read(in);
        if (in.read() >= 0) {
            throw new IOException("The entry is longer than its format says.");
        }
        Session session = new Session(
                edition,
                language,
                mode,
                profile,
                given,
                new TreeSet<>(outside),
                initiatives,
                PlaceCode.read(place),
                startedAt,
                touchedAt,
                ties);
        return new Found.Live(
                new Stored(session, envelope.version(), envelope.shown(), deliveries, address, envelope.handle()));
    }

    /** What is published never changes, so that its checksum is reckoned once. */
    private int fingerprint(Questionnaire published) {
        return fingerprints.computeIfAbsent(published.edition(), absent -> AnswerLine.fingerprint(published));
    }

    private static void writeOptional(Optional<? extends Enum<?>> value, DataOutputStream out) throws IOException {
        out.writeUTF(value.map(Enum::name).orElse(""));
    }

    private static <E extends Enum<E>> Optional<E> readOptional(Class<E> type, DataInputStream in) throws IOException {
        String name = in.readUTF();
        return name.isEmpty() ? Optional.empty() : Optional.of(Enum.valueOf(type, name));
    }

    private static void writeAll(List<String> texts, DataOutputStream out) throws IOException {
        out.writeByte(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readAll(DataInputStream in) throws IOException {
        int count = in.readUnsignedByte();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static void writeTexts(Map<String, String> texts, DataOutputStream out) throws IOException {
        out.writeByte(texts.size());
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            out.writeUTF(text.getKey());
            out.writeUTF(text.getValue());
        }
    }

    private static Map<String, String> readTexts(DataInputStream in) throws IOException {
        int count = in.readUnsignedByte();
        Map<String, String> texts = new HashMap<>(count);
        for (int i = 0; i < count; i++) {
            texts.put(in.readUTF(), in.readUTF());
        }
        return texts;
    }
}
