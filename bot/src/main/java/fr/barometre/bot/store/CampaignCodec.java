package fr.barometre.bot.store;

import fr.barometre.bot.campaign.Campaign;
import fr.barometre.bot.conversation.CampaignId;
import fr.barometre.bot.conversation.Kind;
import fr.barometre.bot.conversation.Population;
import fr.barometre.scoring.Edition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** Campaigns as bytes, the number of the format first. Every format that was ever written is read for ever. */
final class CampaignCodec {
    private static final int FORMAT = 1;

    private CampaignCodec() {}

    static byte[] encode(Campaign campaign) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(campaign.id().value());
            out.writeUTF(campaign.code());
            out.writeUTF(campaign.collectivite());
            out.writeUTF(campaign.kind().name());
            out.writeUTF(campaign.population().name());
            out.writeUTF(campaign.edition().id());
            out.writeInt(campaign.edition().version());
            out.writeShort(campaign.threshold());
            out.writeShort(campaign.distributionThreshold());
            out.writeLong(campaign.foundedAt().toEpochMilli());
            out.writeLong(campaign.closesAt().toEpochMilli());
            out.writeBoolean(campaign.closed());
            out.writeLong(campaign.calledAt().map(Instant::toEpochMilli).orElse(0L));
            out.writeBoolean(campaign.rowsTaken());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalStateException if this version cannot read it */
    static Campaign decode(byte[] entry) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry))) {
            int format = in.readUnsignedByte();
            if (format != FORMAT) {
                throw new IllegalStateException("A campaign has format " + format + ", and this version reads up to "
                        + FORMAT + ". Start the version that wrote it.");
            }
            return new Campaign(
                    new CampaignId(in.readUTF()),
                    in.readUTF(),
                    in.readUTF(),
                    Kind.valueOf(in.readUTF()),
                    Population.valueOf(in.readUTF()),
                    new Edition(in.readUTF(), in.readInt()),
                    in.readUnsignedShort(),
                    in.readUnsignedShort(),
                    Instant.ofEpochMilli(in.readLong()),
                    Instant.ofEpochMilli(in.readLong()),
                    in.readBoolean(),
                    Optional.of(in.readLong()).filter(at -> at != 0).map(Instant::ofEpochMilli),
                    in.readBoolean());
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("A campaign is damaged.", e);
        }
    }
}
