package fr.barometre.bot.turn;

class InMemoryAttemptsTest extends AttemptsContract {
    @Override
    protected Attempts attempts() {
        return new InMemoryAttempts();
    }
}
