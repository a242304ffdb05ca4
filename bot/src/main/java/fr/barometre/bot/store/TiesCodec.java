package fr.barometre.bot.store;

import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Draft;
import fr.barometre.bot.conversation.Invitation;
import fr.barometre.bot.conversation.Kind;
import fr.barometre.bot.conversation.Membership;
import fr.barometre.bot.conversation.Pending;
import fr.barometre.bot.conversation.Population;
import fr.barometre.bot.conversation.Ties;
import fr.barometre.scoring.Edition;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ties as bytes: one byte where there are none, which is what most sessions have. */
final class TiesCodec {
    private static final int PENDING = 1;
    private static final int MEMBERSHIP = 2;
    private static final int EARLIER = 4;
    private static final int DRAFT = 8;
    private static final int REMINDED = 16;
    private static final int UNREMINDED = 32;
    private static final int LANGUAGE_CHOSEN = 64;
    private static final int INVITED = 0;
    private static final int MOVING = 1;

    private TiesCodec() {}

    static void write(Ties ties, DataOutputStream out) throws IOException {
        boolean drafted = !ties.draft().equals(Draft.EMPTY);
        out.writeByte(flag(ties.pending().isPresent(), PENDING)
                | flag(ties.membership().isPresent(), MEMBERSHIP)
                | flag(!ties.earlier().isEmpty(), EARLIER)
                | flag(drafted, DRAFT)
                | flag(ties.remindedAt().isPresent(), REMINDED)
                | flag(ties.unreminded(), UNREMINDED)
                | flag(ties.languageChosen(), LANGUAGE_CHOSEN));
        if (ties.pending().isPresent()) {
            write(ties.pending().get(), out);
        }
        if (ties.membership().isPresent()) {
            write(ties.membership().get(), out);
        }
        if (!ties.earlier().isEmpty()) {
            out.writeByte(ties.earlier().size());
            for (Membership earlier : ties.earlier()) {
                write(earlier, out);
            }
        }
        if (drafted) {
            write(ties.draft(), out);
        }
        if (ties.remindedAt().isPresent()) {
            out.writeLong(ties.remindedAt().get().getEpochSecond());
        }
    }

    /** @throws IllegalArgumentException if a name or number in it stands for nothing */
    static Ties read(DataInputStream in) throws IOException {
        int flags = in.readUnsignedByte();
        Optional<Pending> pending = has(flags, PENDING) ? Optional.of(pending(in)) : Optional.empty();
        Optional<Membership> membership = has(flags, MEMBERSHIP) ? Optional.of(membership(in)) : Optional.empty();
        List<Membership> earlier = new ArrayList<>();
        int count = has(flags, EARLIER) ? in.readUnsignedByte() : 0;
        for (int i = 0; i < count; i++) {
            earlier.add(membership(in));
        }
        Draft draft = has(flags, DRAFT) ? draft(in) : Draft.EMPTY;
        Optional<Instant> remindedAt =
                has(flags, REMINDED) ? Optional.of(Instant.ofEpochSecond(in.readLong())) : Optional.empty();
        return new Ties(
                pending, membership, earlier, draft, remindedAt, has(flags, UNREMINDED), has(flags, LANGUAGE_CHOSEN));
    }

    private static void write(Pending pending, DataOutputStream out) throws IOException {
        switch (pending) {
            case Pending.Invited invited -> {
                out.writeByte(INVITED);
                write(invited.invitation(), out);
                out.writeUTF(invited.member());
            }
            case Pending.Moving moving -> {
                out.writeByte(MOVING);
                out.writeUTF(moving.code());
            }
        }
    }

    private static Pending pending(DataInputStream in) throws IOException {
        return in.readUnsignedByte() == INVITED
                ? new Pending.Invited(invitation(in), in.readUTF())
                : new Pending.Moving(in.readUTF());
    }

    private static void write(Membership membership, DataOutputStream out) throws IOException {
        write(membership.invitation(), out);
        out.writeUTF(membership.member());
        out.writeLong(membership.joinedAt().getEpochSecond());
        out.writeBoolean(membership.sharing());
    }

    private static Membership membership(DataInputStream in) throws IOException {
        return new Membership(invitation(in), in.readUTF(), Instant.ofEpochSecond(in.readLong()), in.readBoolean());
    }

    private static void write(Invitation invitation, DataOutputStream out) throws IOException {
        out.writeUTF(invitation.campaign().value());
        out.writeUTF(invitation.collectivite());
        out.writeUTF(invitation.kind().name());
        out.writeUTF(invitation.population().name());
        out.writeUTF(invitation.edition().id());
        out.writeInt(invitation.edition().version());
        out.writeShort(invitation.threshold());
        out.writeLong(invitation.closesAt().getEpochSecond());
    }

    private static Invitation invitation(DataInputStream in) throws IOException {
        return new Invitation(
                new CampaignId(in.readUTF()),
                in.readUTF(),
                Kind.valueOf(in.readUTF()),
                Population.valueOf(in.readUTF()),
                new Edition(in.readUTF(), in.readInt()),
                in.readUnsignedShort(),
                Instant.ofEpochSecond(in.readLong()));
    }

    private static void write(Draft draft, DataOutputStream out) throws IOException {
        out.writeUTF(draft.name().orElse(""));
        out.writeUTF(draft.kind().map(Enum::name).orElse(""));
        out.writeUTF(draft.population().map(Enum::name).orElse(""));
        out.writeUTF(draft.questionnaire().orElse(""));
        out.writeLong(draft.lastDay().map(LocalDate::toEpochDay).orElse(0L));
    }

    private static Draft draft(DataInputStream in) throws IOException {
        return new Draft(
                said(in.readUTF()),
                said(in.readUTF()).map(Kind::valueOf),
                said(in.readUTF()).map(Population::valueOf),
                said(in.readUTF()),
                Optional.of(in.readLong()).filter(day -> day != 0).map(LocalDate::ofEpochDay));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static int flag(boolean set, int bit) {
        return set ? bit : 0;
    }

    private static boolean has(int flags, int bit) {
        return (flags & bit) != 0;
    }
}
