package fr.barometre.bot.turn;

import fr.barometre.scoring.Edition;

/** The fake that other tests stand on keeps to the contract too. */
class InMemoryRemindersTest extends RemindersContract {
    private final InMemorySessions sessions = new InMemorySessions();

    @Override
    protected Reminders reminders() {
        return sessions.reminders();
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected Edition edition() {
        return new Edition("small", 1);
    }
}
