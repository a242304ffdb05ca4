package fr.barometre.bot.turn;

class InMemoryTransfersTest extends TransfersContract {
    @Override
    protected Transfers transfers() {
        return new InMemoryTransfers();
    }
}
