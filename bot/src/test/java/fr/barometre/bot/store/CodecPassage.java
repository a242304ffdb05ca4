package fr.barometre.bot.store;

import fr.barometre.bot.conversation.Session;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.turn.Address;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Stored;
import java.util.List;

/** Passes a session through the store's codec, as every session passes between two turns. */
public final class CodecPassage {
    private static final Respondent SOMEBODY = new Respondent("test", "AAAAAAAAAAAAAAAAAAAAAA");

    private final SessionCodec codec;

    public CodecPassage(Catalog catalog) {
        codec = new SessionCodec(catalog, new AddressCipher(new byte[32]));
    }

    public Session through(Session session) {
        Stored stored = new Stored(session, 1, 0, List.of("d"), new Address("1"), "");
        return ((Found.Live) codec.decode(SOMEBODY, codec.encode(SOMEBODY, stored)))
                .stored()
                .session();
    }
}
