package fr.barometre.bot.turn;

import fr.barometre.scoring.Edition;

/** The fake that other tests stand on keeps to the contract too. */
class InMemorySessionsTest extends SessionsContract {
    private final InMemorySessions sessions = new InMemorySessions();

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected Sessions sameSessionsElsewhere() {
        return sessions;
    }

    @Override
    protected Edition edition() {
        return new Edition("small", 1);
    }
}
