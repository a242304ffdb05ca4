package fr.barometre.bot.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Codes that move a session, in a map; one that was used stays known. */
final class InMemoryTransfers implements Transfers {
    private final Map<String, Given> codes = new HashMap<>();

    private record Given(Respondent from, Instant until, Optional<Respondent> by) {}

    @Override
    public synchronized Offer offer(Respondent from, String fresh, Instant now) {
        return codes.entrySet().stream()
                .filter(e ->
                        e.getValue().from().equals(from) && e.getValue().by().isEmpty())
                .filter(e -> now.isBefore(e.getValue().until()))
                .findFirst()
                .map(e -> new Offer(e.getKey(), e.getValue().until()))
                .orElseGet(() -> give(from, fresh, now.plus(Duration.ofMinutes(MINUTES))));
    }

    private Offer give(Respondent from, String fresh, Instant until) {
        codes.put(fresh, new Given(from, until, Optional.empty()));
        return new Offer(fresh, until);
    }

    @Override
    public synchronized Moving moving(String code, Instant now) {
        return Optional.ofNullable(codes.get(code))
                .filter(given -> given.by().isPresent() || now.isBefore(given.until()))
                .<Moving>map(given -> new Moving.From(given.from(), given.by()))
                .orElseGet(Moving.Unknown::new);
    }

    @Override
    public synchronized boolean useUp(String code, Respondent to) {
        Optional<Given> given = Optional.ofNullable(codes.get(code))
                .filter(g -> g.by().filter(by -> !by.equals(to)).isEmpty());
        given.ifPresent(g -> codes.put(code, new Given(g.from(), g.until(), Optional.of(to))));
        return given.isPresent();
    }

    @Override
    public synchronized void forget(Respondent from) {
        codes.values().removeIf(given -> given.from().equals(from));
    }
}
