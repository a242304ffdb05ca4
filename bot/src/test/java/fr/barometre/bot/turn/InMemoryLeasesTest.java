package fr.barometre.bot.turn;

class InMemoryLeasesTest extends LeasesContract {
    @Override
    protected Leases leases() {
        return new InMemoryLeases();
    }
}
