package fr.barometre.bot.turn;

import fr.barometre.bot.campaign.Change;
import fr.barometre.bot.campaign.Group;
import fr.barometre.bot.campaign.Groups;
import fr.barometre.bot.campaign.Release;
import fr.barometre.scoring.Affirmation;
import fr.barometre.scoring.Distribution;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Mean;
import fr.barometre.scoring.Questionnaire;
import fr.barometre.scoring.Spread;
import fr.barometre.scoring.Tally;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Releases as bytes, the number of the format first. Every format that was ever written is read for ever. Figures stand
 * in the order of the questionnaire, which never changes once published.
 */
public final class ReleaseCodec {
    private static final int FORMAT = 1;
    private static final int HEAD = 64;
    private static final int PER_AFFIRMATION = 4 * (Level.values().length + 1) * 3 + 64;
    private static final int PER_CHANGE = 80;

    private final Questionnaire questionnaire;

    public ReleaseCodec(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    public byte[] encode(Release release) {
        ByteBuffer out = ByteBuffer.allocate(HEAD
                + PER_AFFIRMATION * questionnaire.size()
                + PER_CHANGE * release.changes().size());
        out.put((byte) FORMAT).putInt(release.number()).putLong(release.at().toEpochMilli());
        out.putInt(release.finished());
        write(release.total(), out);
        out.put((byte) release.spreads().size());
        release.spreads().forEach((theme, spread) -> {
            write(theme, out);
            write(spread.lower(), out);
            write(spread.upper(), out);
        });
        out.putShort((short) release.stops().size());
        release.stops().forEach((id, count) -> {
            write(id, out);
            out.putInt(count);
        });
        out.put((byte) (release.groups().isPresent() ? 1 : 0));
        release.groups().ifPresent(groups -> {
            out.putInt(groups.release()).putLong(groups.at().toEpochMilli());
            write(groups.elected(), out);
            write(groups.management(), out);
        });
        out.putInt(release.changes().size());
        for (Change change : release.changes()) {
            write(change.member(), out);
            write(change.group().name(), out);
            out.put((byte) (change.state().isPresent() ? 1 : 0));
            out.putLong(change.state().orElse(0));
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    /**
     * Returns what {@link #encode} was given.
     *
     * @throws IllegalStateException if this version cannot read it
     */
    public Release decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int format = in.get();
        if (format != FORMAT) {
            throw new IllegalStateException("A snapshot has format " + format + ", and this version reads up to "
                    + FORMAT + ". Start the version that wrote it.");
        }
        int number = in.getInt();
        Instant at = Instant.ofEpochMilli(in.getLong());
        int finished = in.getInt();
        Tally total = tally(in);
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (int left = in.get(); left > 0; left--) {
            spreads.put(text(in), new Spread(mean(in), mean(in)));
        }
        Map<String, Integer> stops = new HashMap<>();
        for (int left = in.getShort(); left > 0; left--) {
            stops.put(text(in), in.getInt());
        }
        Optional<Groups> groups = in.get() == 1
                ? Optional.of(new Groups(in.getInt(), Instant.ofEpochMilli(in.getLong()), tally(in), tally(in)))
                : Optional.empty();
        List<Change> changes = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            String member = text(in);
            Group group = Group.valueOf(text(in));
            boolean stands = in.get() == 1;
            long state = in.getLong();
            changes.add(new Change(member, group, stands ? OptionalLong.of(state) : OptionalLong.empty()));
        }
        return new Release(number, at, finished, total, spreads, stops, groups, changes);
    }

    private void write(Tally tally, ByteBuffer out) {
        out.putInt(tally.respondents());
        for (Affirmation affirmation : questionnaire.affirmations()) {
            Distribution distribution = tally.of(affirmation.id());
            distribution.byLevel().forEach(out::putInt);
            out.putInt(distribution.noOpinion());
        }
    }

    private Tally tally(ByteBuffer in) {
        int respondents = in.getInt();
        Map<String, Distribution> all = new LinkedHashMap<>();
        for (Affirmation affirmation : questionnaire.affirmations()) {
            List<Integer> levels = new ArrayList<>();
            for (int i = 0; i < Level.values().length; i++) {
                levels.add(in.getInt());
            }
            all.put(affirmation.id(), new Distribution(levels, in.getInt()));
        }
        return new Tally(respondents, all);
    }

    private static void write(Mean mean, ByteBuffer out) {
        out.putInt(mean.sum()).putInt(mean.count());
    }

    private static Mean mean(ByteBuffer in) {
        return new Mean(in.getInt(), in.getInt());
    }

    private static void write(String text, ByteBuffer out) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.put((byte) bytes.length).put(bytes);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.get()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
