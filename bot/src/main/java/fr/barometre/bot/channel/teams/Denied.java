package fr.barometre.bot.channel.teams;

/** Something was turned away. Carries the reason only, and no stack: it is thrown as often as somebody knocks. */
final class Denied extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    Denied(Refusal refusal) {
        super(refusal.reason(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    /** Throws {@code refusal} if {@code wrong}. */
    static void when(boolean wrong, Refusal refusal) throws Denied {
        if (wrong) {
            throw new Denied(refusal);
        }
    }
}
